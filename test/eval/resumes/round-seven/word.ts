import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

/** The Word documents of the seventh round. */

const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
const plain = (text: string) => new Paragraph({ text })
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } })
const pack = async (...children: (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))

/** Chinese, lines of dates, employer and position parted by spaces. */
export const chinese = (): Promise<Uint8Array> =>
  pack(
    new Paragraph({ children: [new TextRun({ text: '陈思远', bold: true, size: 40 })] }),
    plain('电话：138 5550 1276 | 邮箱：chen.siyuan@example.cn | 杭州'),
    bold('教育经历'),
    plain('2009.09 - 2013.06    浙江大学    计算机科学与技术    本科'),
    bold('工作经历'),
    plain('2020.05 - 至今    杭州云帆科技有限公司    高级后端工程师'),
    bullet('负责订单系统的重构，日均请求两千万'),
    plain('2016.03 - 2020.04    上海启明信息技术有限公司    后端工程师'),
    bullet('支付网关开发与维护'),
    plain('2013.07 - 2016.02    苏州工业软件研究所    软件工程师'),
    bold('专业技能'),
    plain('Go、Java、MySQL、Kafka'),
  )

/** Arabic, title and employer on one line, the dates below. */
export const arabic = (): Promise<Uint8Array> =>
  pack(
    bold('ليلى حسن المنصوري'),
    plain('الهاتف: ‎+971 50 555 0147‎'),
    plain('البريد الإلكتروني: layla.almansoori@example.ae'),
    bold('الخبرات العملية'),
    plain('مديرة موارد بشرية - شركة الخليج للمقاولات، دبي'),
    plain('مارس 2019 - حتى الآن'),
    bullet('إدارة فريق من ثمانية موظفين'),
    plain('أخصائية توظيف - مجموعة النخيل، أبوظبي'),
    plain('يناير 2014 - فبراير 2019'),
    bullet('استقطاب الكفاءات'),
    bold('التعليم'),
    plain('بكالوريوس إدارة أعمال - جامعة الشارقة'),
    plain('2009 - 2013'),
    bold('اللغات'),
    plain('العربية، الإنجليزية'),
  )

/** Bordered table, one row per job: stay at the left, "Employer, town / Position" at the right. */
export const carer = (): Promise<Uint8Array> => {
  const row = (left: string, right: Paragraph[]) =>
    new TableRow({
      children: [new TableCell({ children: [plain(left)] }), new TableCell({ children: right })],
    })
  return pack(
    bold('Personal details'),
    new Table({
      rows: [
        row('Full name', [plain('Comfort Amankwah')]),
        row('Telephone', [plain('07700 900 770')]),
        row('Email address', [plain('comfort.amankwah@example.com')]),
        row('Right to work', [plain('Yes')]),
      ],
    }),
    bold('Previous employment (most recent first)'),
    new Table({
      rows: [
        row('Nov 2020 to present', [
          bold('Senior Care Assistant'),
          plain('Oakfield House, Luton'),
          plain('Medication rounds, care plans, induction of new staff.'),
        ]),
        row('Feb 2017 to Oct 2020', [
          bold('Care Assistant'),
          plain('Bupa, Dunstable'),
          plain('Personal care for 18 residents.'),
        ]),
        row('2014 to 2017', [bold('Domestic'), plain('Luton & Dunstable Hospital')]),
      ],
    }),
    bold('Education and training'),
    new Table({
      rows: [
        row('2019', [plain('NVQ Level 3 Health and Social Care')]),
        row('2010 to 2013', [plain('Kumasi Girls SHS')]),
      ],
    }),
    bold('Referees'),
    plain('Mrs D. Fenn, Oakfield House, 01582 555 019, d.fenn@oakfield.example.com'),
  )
}
