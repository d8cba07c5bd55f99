// What members say to the bot or to each other that asks an article nothing: how it is, thanks and praise, good night. Called
// by answer.ts, with a pack alone.

const patterns = [
  `how(?:['’]?s|\\s+is|\\s+was|\\s+has)\\s+(?:your\\s+(?:day|night|week|weekend)|it|life)(?:\\s+(?:going|been))?`,
  'how\\s+(?:are|have)\\s+(?:you|u|ya)(?:\\s+(?:doing|been))?',
  `what(?:['’]?s|\\s+is)\\s+up|what\\s+are\\s+you\\s+up\\s+to|what\\s+do\\s+you\\s+do`,
  'do\\s+you\\s+(?:ever\\s+)?(?:sleep|eat|dream|have\\s+(?:a\\s+family|feelings|friends))',
  '(?:can|could)\\s+(?:i|we|you)\\s+(?:(?:talk|chat|help)(?:\\s+(?:to|with))?(?:\\s+(?:you|me))?(?:\\s+with\\s+(?:something|this|my\\s+homework))?|visit\\s+you)',
  `(?:you(?:['’]?re|\\s+are)|(?:that|this|it)(?:\\s+(?:was|is)|['’]?s))\\s+(?:(?:so|very|really|super)\\s+)?(?:helpful|useful|great|awesome|amazing|funny|smart|cool|nice|the\\s+best)`,
  '(?:(?:very|such\\s+a|what\\s+a)\\s+)?(?:good|bad|nice|great|cool|dumb|stupid|useless|best)\\s+bot',
  `(?:long\\s+day\\W+)?(?:i['’]?m\\s+)?(?:gonna|going\\s+to|off\\s+to)\\s+(?:sleep|bed)|long\\s+day`,
  'how\\s+much\\s+do\\s+they\\s+pay\\s+you',
  '(?:y\\s+)?(?:qu[eé]\\s+tal|c[oó]mo)(?:\\s+(?:est[aá]s?|and[aá]s?|andan|te\\s+(?:fue|va)|va(?:\\s+todo)?|tu\\s+d[ií]a|(?:estuvo|va|fue)\\s+tu\\s+d[ií]a))',
  'qu[eé]\\s+(?:tal|onda|haces|hac[eé]s)',
  '(?:todo|muy|re)\\s+bien|bien\\s+hecho|(?:buen|mal)\\s+bot|bot\\s+(?:buen[oa]|mal[oa]|in[uú]til|tonto)',
  '(?:puedo|podemos|podr[ií]a(?:mos)?|quiero)\\s+hablar(?:\\s+(?:con\\s+(?:vos|usted)|contigo))?',
  'me\\s+ayud[aá]s?(?:\\s+con\\s+(?:la\\s+tarea|mi\\s+tarea|algo|esto))?',
  'ten[eé]s?\\s+(?:familia|amigos|sentimientos)|(?:duermes|dorm[ií]s)',
  'ya\\s+me\\s+voy(?:\\s+a\\s+(?:dormir|la\\s+cama))?',
];
const called = '(?:hey|hi|hello|yo|ey|hola|oye|oiga|che|bot|wow|ok|thanks|thank\\s+you|thx|gracias)';
const after =
  '(?:bot|che|guys|everyone|everybody|all|all\\s+day|today|tonight|hoy|amig[oa]s?|man|bro|dude|friend|por\\s+ac[aá]|ahorita|todo\\s+el\\s+d[ií]a)';
const one = `(?:${patterns.join('|')})`;
const whole = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${called}[^\\p{L}\\p{N}]+){0,2}${one}(?:[^\\p{L}\\p{N}]+(?:${after}|${one})){0,3}[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** @returns Whether a message is nothing but talk that no article answers. */
export const isSmallTalk = (text: string): boolean => whole.test(text);
