// Writes a text as a YAML value on one line. Called by drift/rewrite.ts and scaffold/write.ts.

/** Words that YAML, or an older YAML, takes for something else than a text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** @returns The text as it is where YAML reads it so, also within brackets; else in single quotation marks. */
export function yamlText(text: string): string {
  const safe = /^[\p{L}\p{N}$€£](?:[^,:#[\]{}"'\n]|:(?=\S))*$/u.test(text) && /\S$/u.test(text);
  const isWord = /^\p{L}[\p{L}\p{N}_-]*$/u.test(text) && !reserved.test(text);
  return safe && (isWord || /\p{L}.* |\S .*\p{L}/u.test(text)) ? text : `'${text.replaceAll("'", "''")}'`;
}
