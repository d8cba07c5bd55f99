// English words whose forms no stemmer unites: "found" and "find", "children" and "child". Called by analyse.ts.
// The forms are those of any English grammar; a form that is more often another word ("left", "saw") is left out.
const families = `
  arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bind bound
  |bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought
  |catch caught|choose chose chosen|cling clung|creep crept|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven
  |eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden
  |forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|give gave given|grow grew grown|hang hung|hear heard
  |hide hid hidden|hold held|keep kept|know knew known|lead led|leave|lend lent|lose lost loss|mean meant|meet met|pay paid
  |ride rode ridden|ring rang rung|rise rose risen|run ran|seek sought|sell sold sale|send sent|shake shook shaken|shine shone
  |shoot shot|shrink shrank shrunk|sing sang sung song|sink sank sunk|sit sat|slay slew slain|sleep slept|speak spoke spoken
  |spend spent|spin spun|steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum|take took taken
  |teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn
  |weave wove woven|win won|withdraw withdrew withdrawn|write wrote written|man men|woman women|child children|foot feet
  |tooth teeth|mouse mice|life lives|wife wives|knife knives|half halves|leaf leaves|thief thieves|wolf wolves
  |good better best|bad worse worst|die death dead dying|analysis analyses|crisis crises|basis bases|phenomenon phenomena
  |criterion criteria|bacterium bacteria|datum data|medium media
`;

/** Each form and the word that stands for it. */
export const irregular: ReadonlyMap<string, string> = new Map(
  families.split('|').flatMap((family) => {
    const [base = '', ...forms] = family.trim().split(/\s+/u);
    return forms.map((form) => [form, base] as const);
  }),
);
