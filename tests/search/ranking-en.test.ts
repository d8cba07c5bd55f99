// Ranking set in English: a question as a member may type it, the passage that must come first, and why.
import { expect, it } from 'vitest';
import { asked } from './real.js';

const ranking: readonly (readonly [question: string, first: string, why: string])[] = [
  ['how many folks can you squeeze in there', 'capacity', 'squeezing people in is capacity, not a cell'],
  ['is it really among the biggest lockups on earth', 'among-largest', 'size among the world’s prisons'],
  ['what does CECOT stand for', 'acronym', 'the meaning of the acronym, not the official name alone'],
  ['its full name in Spanish', 'official-name', 'asks for the name, not for the acronym'],
  ['which country did they put it in', 'where-it-is', 'a country as a place, not where deportees lived'],
  ['since when has it been open', 'opening', 'open, not built'],
  ['who had the thing built', 'ordered-by', 'the one who gave the order'],
  ['was it part of a war on gangs', 'purpose', 'the campaign behind the building'],
  ['who were the first inmates', 'first-transfers', 'the first transfers, not the deportees'],
  ['can they ever step outside for fresh air', 'no-outdoors', 'outdoors, not visits'],
  ['do they turn the lamps off at night', 'lights', 'lamps and lights mean the same'],
  ['may a wife visit her husband', 'no-visits', 'relatives by their everyday names'],
  ['are inmates allowed phone calls', 'no-communication', 'calls are communication'],
  ['do attorneys get in', 'no-lawyers', 'attorney means lawyer'],
  ['any schooling inside', 'no-education', 'schooling is education'],
  ['can someone there be rehabilitated', 'no-rehabilitation', 'stems: rehabilitate, rehabilitation'],
  ['what did that UN torture expert say', 'sarre', 'described, not named'],
  ['will anyone be freed one day', 'removed-indefinitely', 'freed is the end of confinement'],
  ['which wars was the law used in', 'act-wars', 'the wars, not the count'],
  ['how often had the Alien Enemies Act been used', 'act-three-times', 'the count, not the wars'],
  ['how many were flown over from the States', 'deportees-250', 'a number of people flown, not a capacity'],
  ['what did Washington pay for it', 'six-million', 'the payment'],
  ['for how long is the deal', 'one-year-deal', 'its duration, not its price'],
  ['there is no proof they were in a gang', 'no-evidence', 'a claim gets the passage that bears on it'],
  ['they all had criminal records in the US', 'no-record-us', 'a claim against the article gets it too'],
  ['could an American be sent over', 'citizens-idea', 'American means U.S. citizen'],
  ['is there an official policy yet', 'no-formal-policy', 'its state, not its legality'],
  ['what are the initials short for', 'acronym', 'initials are no initiation of a gang'],
  [
    'is it official policy to send citizens there',
    'no-formal-policy',
    'a claim about a policy meets its denial',
  ],
  [
    'was it Obama who sent people to the Salvadoran prison',
    'trump-orders',
    'the Salvadoran prison is this one',
  ],
  ['so america paid bukele 50 million', 'six-million', 'a wrong amount meets the right one'],
  ['is it in San Salvador', 'where-it-is', 'a wrong place meets the right one'],
  ['how many people were aboard the planes', 'deportees-250', 'a number is asked for, not the flight'],
  ['isnt it just a minimum security jail', 'what-it-is', 'a wrong grade meets the right one'],
  ['what does Sarre think of it', 'sarre', 'his view, not who he is'],
  ['that fellow from the UN said what', 'sarre', 'one person of the UN is not the UN'],
];

it.each(ranking)('%s → %s: %s', (question, first) => {
  const { outcome, ids } = asked(question);
  expect([outcome, ids[0]]).toEqual(['answered', first]);
});
