import { describeRights, FIRST_HALF } from './describe-rights.ts'

describeRights(FIRST_HALF)
