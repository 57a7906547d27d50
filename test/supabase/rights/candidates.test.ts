import { allTables } from './all-tables.ts'
import { describeRights, FIRST_HALF } from './describe-rights.ts'

describeRights(allTables.map(({ table }) => table).filter((table) => !FIRST_HALF.includes(table)))
