/** Topics of what is asked for here and is not done here. */
export const DEMANDS: readonly string[] = ['off_topic', 'others_data', 'injection']
