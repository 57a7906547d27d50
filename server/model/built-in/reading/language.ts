import { fold } from '../words/normalise.ts'

/** In each language: that only English is understood for now, and what can be done. */
const SENTENCES: Record<string, string> = {
  de: 'Ich verstehe im Moment leider nur Englisch. Bitte schreiben Sie mir auf Englisch, oder schreiben Sie “talk to a person”, um mit einem Menschen zu sprechen.',
  fr: 'Pour l’instant, je ne comprends que l’anglais. Écrivez-moi en anglais, ou écrivez « talk to a person » pour parler à quelqu’un.',
  es: 'Por ahora solo entiendo inglés. Escríbame en inglés o escriba «talk to a person» para hablar con una persona.',
  it: 'Per ora capisco solo l’inglese. Mi scriva in inglese, oppure scriva «talk to a person» per parlare con una persona.',
  pt: 'Por enquanto só entendo inglês. Escreva em inglês ou escreva “talk to a person” para falar com uma pessoa.',
  nl: 'Ik begrijp voorlopig alleen Engels. Schrijf me in het Engels, of schrijf “talk to a person” om met een mens te praten.',
  pl: 'Na razie rozumiem tylko po angielsku. Proszę pisać po angielsku albo napisać „talk to a person”, aby porozmawiać z człowiekiem.',
  sv: 'Just nu förstår jag bara engelska. Skriv på engelska, eller skriv ”talk to a person” för att prata med en människa.',
  tr: 'Şimdilik yalnızca İngilizce anlıyorum. Lütfen İngilizce yazın ya da bir kişiyle görüşmek için “talk to a person” yazın.',
  ro: 'Deocamdată înțeleg doar engleza. Scrieți-mi în engleză sau scrieți „talk to a person” pentru a vorbi cu o persoană.',
  ar: 'أفهم الإنجليزية فقط في الوقت الحالي. يرجى الكتابة بالإنجليزية، أو كتابة “talk to a person” للتحدث مع شخص.',
  he: 'כרגע אני מבין אנגלית בלבד. נא לכתוב באנגלית, או לכתוב “talk to a person” כדי לדבר עם אדם.',
  zh: '我目前只懂英语。请用英语书写，或输入“talk to a person”与真人交谈。',
  ja: '現在は英語のみ理解できます。英語でお書きいただくか、担当者と話すには “talk to a person” と入力してください。',
  ko: '지금은 영어만 이해할 수 있습니다. 영어로 써 주시거나, 담당자와 이야기하려면 “talk to a person”이라고 써 주세요.',
  ru: 'Пока я понимаю только английский. Напишите, пожалуйста, по-английски или напишите “talk to a person”, чтобы поговорить с человеком.',
  uk: 'Наразі я розумію лише англійську. Напишіть англійською або напишіть “talk to a person”, щоб поговорити з людиною.',
  el: 'Προς το παρόν καταλαβαίνω μόνο αγγλικά. Γράψτε στα αγγλικά ή γράψτε “talk to a person” για να μιλήσετε με άνθρωπο.',
  hi: 'अभी मैं केवल अंग्रेज़ी समझता हूँ। कृपया अंग्रेज़ी में लिखें, या किसी व्यक्ति से बात करने के लिए “talk to a person” लिखें।',
  other:
    'I understand English only for now. Please write to me in English, or write “talk to a person” to reach a person.',
}

const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [
    /[\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Georgian}\p{Script=Armenian}]/gu,
    'other',
  ],
]

/** Words that are frequent in one language and are no English words. */
const STOP_WORDS: Record<string, string> = {
  de: 'wie viel viele man verdient was wer wann warum als oder aber beim im den dem des von vom um uber keine kein ihre ihnen unsere heute morgen habt sucht bekomme brauche muss ich und nicht der die das ist ein eine einen einem fur mit auf suche stelle stellen arbeit bitte sie wir wie kann konnen mochte haben habe gibt mein meine meinen lebenslauf bewerben bewerbung hallo danke sind auch nach bei zur zum wo sprechen deutsch jobs als guten tag ihr euch welche zeigen zeig mir speichern',
  fr: 'je le les un une des est et pas pour dans avec vous nous cherche emploi travail bonjour merci mon ma mes puis comment quels quelles sur qui que suis voudrais postuler salut candidature ou poste offres en quel montre moi ce cette',
  es: 'el los las una unos es y no para con busco trabajo empleo hola gracias por favor mi mis quiero puedo como en que soy estoy tengo hay donde necesito ofertas del al puede curriculo buenos dias cuales muestrame vacantes',
  it: 'il lo gli una e non per con cerco lavoro ciao grazie mio mia sono vorrei posso come che di della del nel ho buongiorno offerte candidarmi prego ci quali mostrami miei posto',
  pt: 'os as um uma e nao para com procuro trabalho emprego ola obrigado obrigada meu minha quero posso como em que sou estou tenho vagas por favor eu voce voces do da no na bom dia quais mostre',
  nl: 'ik het een en niet voor met op zoek werk baan hallo dank bedankt mijn kan hoe wil ben heb zijn vacatures graag naar jullie dat er bij van de wat welke laat zien baantje',
  pl: 'ile czy jest jakie mozna jestem szukam pracy praca w na nie i z do czy prosze dziekuje moj moja mam jak chce moge oferty dzien dobry czesc sie to gdzie jakie pokaz dla',
  sv: 'jag ar och inte for med pa soker jobb hej tack min mitt kan hur vill har en ett det som i vilka finns att',
  tr: 'ne kadar nasil hangi bir ve icin ile is ariyorum merhaba tesekkurler benim nasil istiyorum var mi ben bu ilan misiniz lutfen',
  ro: 'eu si nu pentru cu caut munca salut multumesc meu mea vreau pot cum este sunt un o in la ce buna ziua loc de',
}
const sets = Object.entries(STOP_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
)
const ENGLISH = new Set(
  'i a the is are am do does did can you my me we what how which where when who why and or not for to of in on with at any have has want would like show find save apply job jobs work please it this that your be as about from no yes an get give tell need there'.split(
    ' ',
  ),
)

/** The sentence for a message that is not in English; null for English and for what can't be told. */
export function foreignAnswer(text: string): string | null {
  const language = languageOf(text)
  return language === null ? null : (SENTENCES[language] ?? SENTENCES.other ?? null)
}

/** ISO 639-1 code of a message that is clearly not English; null otherwise. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 600)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < letters * 0.5) {
    for (const [script, language] of SCRIPTS) {
      const count = sample.match(script)?.length ?? 0
      if (count > (language === 'uk' || language === 'ja' ? 0 : letters * 0.3)) return language
    }
    return 'other'
  }
  return latinLanguage(fold(sample).match(/\p{L}+/gu) ?? [])
}

function latinLanguage(words: string[]): string | null {
  if (words.length < 2) return null
  const english = words.filter((word) => ENGLISH.has(word)).length
  let best: string | null = null
  let most = 0
  for (const [language, set] of sets) {
    const hits = words.filter((word) => set.has(word) && !(ENGLISH.has(word) && word.length < 3)).length
    if (hits > most) {
      best = language
      most = hits
    }
  }
  const enough = most >= 2 && most > english && most / words.length >= 0.34
  return enough ? best : null
}
