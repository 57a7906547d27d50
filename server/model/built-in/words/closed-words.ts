/** Words that stand between others and name nothing. */
export const CLOSED: ReadonlySet<string> = new Set(
  'a an i me mine you it its we us he she him they them one ones who whom which what whatever how when where why there here is are was were be been being am do does did done doing have has had having can could will would shall should may might must not no yes to of in on at by for from with without about into onto off out up down over under again back before after since while until till because so as if then than and or but nor just only now also too very really please pls thanks thank ok okay oh oops sorry wait hey well want wanted need needed mean meant like got get made make let put go went said say tell told actually instead all both any some every everything'.split(
    ' ',
  ),
)
