// Discord's limits for embeds, and the check of a text's length that the other limits share. Called by limits.ts.
import { asList, asObject, asText, type Json } from './json.js';

const MAX = {
  embeds: 10,
  title: 256,
  description: 4096,
  fields: 25,
  name: 256,
  value: 1024,
  footer: 2048,
  all: 6000,
};

/** A line when a text is shorter or longer than it may be, in UTF-16 units, as Discord's clients count. */
export function between(value: unknown, min: number, max: number, at: string, what: string): string[] {
  const length = asText(value).length;
  return length < min || length > max
    ? [`${at}: ${what} is ${min} to ${max} characters, this has ${length}`]
    : [];
}

const footerOf = (embed: Json): unknown => asObject(embed['footer'])['text'];
const authorOf = (embed: Json): unknown => asObject(embed['author'])['name'];

function oneEmbed(embed: Json, at: string): string[] {
  const fields = asList(embed['fields']);
  return [
    ...between(embed['title'], 0, MAX.title, `${at}.title`, 'a title'),
    ...between(embed['description'], 0, MAX.description, `${at}.description`, 'a description'),
    ...between(footerOf(embed), 0, MAX.footer, `${at}.footer.text`, 'a footer'),
    ...between(authorOf(embed), 0, MAX.name, `${at}.author.name`, 'an author'),
    ...(fields.length > MAX.fields
      ? [`${at}.fields: at most ${MAX.fields} fields, these are ${fields.length}`]
      : []),
    ...fields.flatMap((field, index) => [
      ...between(field['name'], 1, MAX.name, `${at}.fields[${index}].name`, 'a name'),
      ...between(field['value'], 1, MAX.value, `${at}.fields[${index}].value`, 'a value'),
    ]),
  ];
}

/** Everything in a message's embeds that breaks a limit, `at` being the path of the list. */
export function embedProblems(list: unknown, at: string): string[] {
  const embeds = asList(list);
  const all = embeds
    .flatMap((embed) => [
      ...[embed['title'], embed['description'], footerOf(embed), authorOf(embed)],
      ...asList(embed['fields']).flatMap((field) => [field['name'], field['value']]),
    ])
    .reduce<number>((sum, part) => sum + asText(part).length, 0);
  return [
    ...(embeds.length > MAX.embeds
      ? [`${at}: at most ${MAX.embeds} embeds, these are ${embeds.length}`]
      : []),
    ...(all > MAX.all ? [`${at}: at most ${MAX.all} characters in all embeds, these are ${all}`] : []),
    ...embeds.flatMap((embed, index) => oneEmbed(embed, `${at}[${index}]`)),
  ];
}
