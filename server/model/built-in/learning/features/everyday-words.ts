/** Words that every request has. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  'i you he it we they me my your is be do can could would will shall have the a an of to in on at for with and or but what which how who when where why that this there please want need like so if from by about one not get let am us'.split(
    ' ',
  ),
)
/** Words that only lead to a request. */
export const COURTESY: ReadonlySet<string> = new Set(
  'please thanks thank hi hey hello ok kindly now then just so well maybe a the an'.split(' '),
)
