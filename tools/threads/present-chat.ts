/** How people speak of the conversation they are in, which a tool takes when none is given. */
export const presentChat = {
  none: `(?:this|our|the (?:present|current)) (?:(?:very|whole|entire|little|same) )?(?:chat|conversation|thread|talk|discussion)|we(?: have|'ve|’ve)?(?: (?:already|just|now))? (?:talked|spoken|discussed|chatted|done|did|said|decided|covered|agreed)|so far|up to now`,
}
