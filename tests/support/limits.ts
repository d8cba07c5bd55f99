// Discord's limits for messages, stated independently of src/reply from the tables of Discord's reference.
// Called by spec.ts; everything returns `path: rule` lines.
import { ComponentType } from 'discord-api-types/v10';
import { between, embedProblems } from './embed-limits.js';
import { houseProblems } from './house-rules.js';
import { asList, asObject, asText, isObject, type Json } from './json.js';

const COMPONENTS_V2 = 1 << 15;
const MAX = {
  components: 40,
  text: 4000,
  content: 2000,
  customId: 100,
  label: 80,
  option: 100,
  options: 25,
  url: 512,
};

/** A component with the path to it. */
interface Placed {
  readonly at: string;
  readonly it: Json;
}

const typeOf = ({ it }: Placed): unknown => it['type'];

/** Every component of a list, nested ones and accessories included, in the order of the message. */
function flatten(list: unknown, at: string): Placed[] {
  return asList(list).flatMap((it, index) => {
    const here = { at: `${at}[${index}]`, it };
    const accessory = isObject(it['accessory']) ? [{ at: `${here.at}.accessory`, it: it['accessory'] }] : [];
    return [here, ...flatten(it['components'], `${here.at}.components`), ...accessory];
  });
}

function buttonProblems({ at, it }: Placed): string[] {
  const isLink = it['style'] === 5;
  return [
    ...(it['label'] === undefined ? [] : between(it['label'], 1, MAX.label, `${at}.label`, 'a label')),
    ...(it['label'] === undefined && it['emoji'] === undefined
      ? [`${at}: a button has a label or an emoji`]
      : []),
    ...(isLink ? between(it['url'], 1, MAX.url, `${at}.url`, 'the URL of a link button') : []),
    ...(isLink === (it['custom_id'] !== undefined)
      ? [`${at}: a button has either a URL or a custom id`]
      : []),
    ...(!isLink && it['url'] !== undefined ? [`${at}: only a link button has a URL`] : []),
  ];
}

function selectProblems({ at, it }: Placed): string[] {
  const options = asList(it['options']);
  const values = options.map((option) => option['value']);
  const [least, most] = [it['min_values'] ?? 1, it['max_values'] ?? 1].map(Number);
  return [
    ...(options.length < 1 || options.length > MAX.options
      ? [`${at}.options: a select has 1 to ${MAX.options} options, this has ${options.length}`]
      : []),
    ...(new Set(values).size < values.length ? [`${at}.options: the values of a select are unique`] : []),
    ...((least ?? 1) > (most ?? 1) || (most ?? 1) > options.length
      ? [`${at}: min_values <= max_values <= options`]
      : []),
    ...(options.filter((option) => option['default'] === true).length > (most ?? 1)
      ? [`${at}: too many defaults`]
      : []),
    ...between(it['placeholder'], 0, 150, `${at}.placeholder`, 'a placeholder'),
    ...options.flatMap((option, index) => [
      ...between(option['label'], 1, MAX.option, `${at}.options[${index}].label`, 'a label'),
      ...between(option['value'], 1, MAX.option, `${at}.options[${index}].value`, 'a value'),
      ...between(
        option['description'],
        0,
        MAX.option,
        `${at}.options[${index}].description`,
        'a description',
      ),
    ]),
  ];
}

function rowProblems({ at, it }: Placed): string[] {
  const kinds = asList(it['components']).map((one) => one['type']);
  const onlyButtons = kinds.every((kind) => kind === ComponentType.Button);
  if (onlyButtons && kinds.length >= 1 && kinds.length <= 5) return [];
  return !onlyButtons && kinds.length === 1 ? [] : [`${at}: a row holds 1 to 5 buttons or one select`];
}

function componentProblems(placed: Placed): string[] {
  const { at, it } = placed;
  const own =
    'custom_id' in it ? between(it['custom_id'], 1, MAX.customId, `${at}.custom_id`, 'a custom id') : [];
  switch (typeOf(placed)) {
    case ComponentType.Button:
      return [...own, ...buttonProblems(placed)];
    case ComponentType.StringSelect:
      return [...own, ...selectProblems(placed)];
    case ComponentType.ActionRow:
      return rowProblems(placed);
    default:
      return own;
  }
}

/** The limits on the components of one message, `at` being the path of the list. */
function layoutProblems(list: unknown, at: string, isV2: boolean): string[] {
  const all = flatten(list, at);
  const ids = all.flatMap(({ it }) => ('custom_id' in it ? [asText(it['custom_id'])] : []));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  const text = all
    .filter((one) => typeOf(one) === ComponentType.TextDisplay)
    .map(({ it }) => asText(it['content']));
  const length = text.reduce((sum, one) => sum + one.length, 0);
  const needV2 = all.find((one) => Number(typeOf(one)) >= 9);
  return [
    ...(all.length > MAX.components
      ? [`${at}: at most ${MAX.components} components, nested ones counted, these are ${all.length}`]
      : []),
    ...(length > MAX.text
      ? [`${at}: at most ${MAX.text} characters of text in all, these are ${length}`]
      : []),
    ...(twice === undefined ? [] : [`${at}: custom id "${twice}" stands twice in the message`]),
    ...(!isV2 && needV2 ? [`${needV2.at}: this kind needs the Components V2 flag`] : []),
    ...(!isV2 && asList(list).length > 5 ? [`${at}: at most 5 rows`] : []),
    ...all.flatMap(componentProblems),
  ];
}

/** Everything in a message that breaks a limit or a house rule; an edit may leave parts out and be without content. */
export function messageProblems(body: unknown, root: string, isEdit: boolean): string[] {
  const message = asObject(body);
  const at = root === '' ? '' : `${root}.`;
  const isV2 = (Number(message['flags'] ?? 0) & COMPONENTS_V2) !== 0;
  const has = (key: string): boolean => asText(message[key]) !== '' || asList(message[key]).length > 0;
  const texts = flatten(message['components'], '').map(({ it }) => asText(it['content']));
  return [
    ...between(message['content'], 0, MAX.content, `${at}content`, 'a content'),
    ...embedProblems(message['embeds'], `${at}embeds`),
    ...layoutProblems(message['components'], `${at}components`, isV2),
    ...(isV2 && has('content') ? [`${at}content: a Components V2 message has no content`] : []),
    ...(isV2 && has('embeds') ? [`${at}embeds: a Components V2 message has no embeds`] : []),
    ...(!isEdit && !['content', 'embeds', 'components', 'attachments'].some(has)
      ? [`${at}content: the message is empty`]
      : []),
    ...(isV2 && !has('components') ? [`${at}components: a Components V2 message has components`] : []),
    ...houseProblems(message, at, [asText(message['content']), ...texts]),
  ];
}
