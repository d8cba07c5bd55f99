// Values that no schema expects, and JSON with such values in it. Used by the surfaces that take JSON.
import fc from 'fast-check';
import { hostileText } from './texts.js';

/** So deep that a recursive reader without a bound would overflow. */
const deepList = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
const deepComponents = (depth: number): unknown => {
  let it: unknown = { type: 10, content: 'zqxk' };
  for (let at = 0; at < depth; at += 1) it = { type: 17, components: [it] };
  return it;
};
/** Keys that JSON.parse makes an object's own, and that careless code takes for others. */
const protoKeys = (): unknown =>
  JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"then":{}}',
  );

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -0,
      -1,
      1,
      2,
      3,
      4,
      5,
      6,
      99,
      0.5,
      1e308,
      2 ** 53,
      -(2 ** 53),
      1e21,
      '',
      ' ',
      '0',
      '-1',
      '1e5',
      '0x1f',
      '٣',
      '9'.repeat(20),
      '9'.repeat(21),
      '9'.repeat(400),
      '00',
      '1.5',
      [],
      {},
      [null],
      [[]],
      { id: {} },
      'true',
      'es',
      'en',
      'zz',
      '__proto__',
      'constructor',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(10, 500, 900).map(deepList) },
  { weight: 1, arbitrary: fc.constantFrom(3, 10, 300).map(deepComponents) },
  { weight: 1, arbitrary: fc.constant(null).map(protoKeys) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(30, 2000)
      .map((length) => Array.from({ length }, (_, at) => ({ id: String(at), type: 2 }))),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('set', 'set', 'drop', 'wrap', 'twice', 'add'),
  key: fc.constantFrom(
    '__proto__',
    'constructor',
    'id',
    'type',
    'value',
    'name',
    'options',
    'length',
    'zqxk',
    '',
  ),
  value: hostileValue,
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
type Holder = Record<string, unknown> | unknown[];
interface Spot {
  readonly holder: Holder;
  readonly key: string | number;
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every place of a value, but none deeper than its readers go. */
function spotsIn(value: unknown, depth = 0): Spot[] {
  if (!isHolder(value) || depth > 12) return [];
  return Object.keys(value)
    .slice(0, 60)
    .flatMap((key) => {
      const inner = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
      return [{ holder: value, key }, ...spotsIn(inner, depth + 1)];
    });
}

/** Sets a key as JSON.parse would: also `__proto__` becomes the object's own. */
const put = (holder: Holder, key: string | number, value: unknown): void => {
  if (Array.isArray(holder) && !/^\d+$/u.test(String(key))) return;
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
};

/** Values are copied, so that none is changed for later inputs. */
function apply(root: unknown, { at, how, key, value: shared }: Change): void {
  const value: unknown = structuredClone(shared);
  const spots = spotsIn(root);
  const spot = spots[at % Math.max(1, spots.length)];
  if (!spot) return;
  const { holder } = spot;
  const old = (holder as Record<string, unknown>)[spot.key];
  if (how === 'set') put(holder, spot.key, value);
  else if (how === 'wrap') put(holder, spot.key, [old]);
  else if (how === 'add') put(isHolder(old) && !Array.isArray(old) ? old : holder, key, value);
  else if (how === 'twice')
    put(
      holder,
      spot.key,
      Array.isArray(old) ? [...(old as unknown[]), ...(old as unknown[])] : { old, value },
    );
  else if (!Array.isArray(holder)) Reflect.deleteProperty(holder, spot.key);
}

/** JSON with none to five of its values changed, as it comes off the wire. */
export const mutated = (whole: fc.Arbitrary<unknown>, most = 5): fc.Arbitrary<unknown> =>
  fc.tuple(whole, fc.array(change, { maxLength: most })).map(([given, changes]) => {
    const copy: unknown = JSON.parse(JSON.stringify(given));
    for (const each of changes) apply(copy, each);
    return copy;
  });
