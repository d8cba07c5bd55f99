// A message's components as Discord keeps and sends them back: numbered in order, what a payload leaves out filled in.
// Called by interaction.ts for the message that a press is on.
import type { Component, Picture } from './discord.js';

const media = (picture: Picture): object => ({
  description: null,
  spoiler: false,
  ...picture,
  media: { id: '1', proxy_url: picture.media.url, ...picture.media },
});

/** What Discord adds to a component, by its type. */
const defaults: Readonly<Record<number, object>> = {
  3: { min_values: 1, max_values: 1, disabled: false },
  5: { min_values: 1, max_values: 1, disabled: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};

/**
 * @param list The components of a payload.
 * @param counter The number that was given last; starts at 0 for a message.
 */
export function stored(list: readonly Component[], counter = { last: 0 }): object[] {
  return list.map((it) => {
    counter.last += 1;
    const one = { id: counter.last, ...defaults[it.type], ...it };
    const inner = 'components' in it ? { components: stored(it.components, counter) } : {};
    if (it.type === 9) return { ...one, ...inner, accessory: stored([it.accessory], counter)[0] };
    if (it.type === 11) return { ...one, ...media(it) };
    if (it.type === 12) return { ...one, items: it.items.map(media) };
    return { ...one, ...inner };
  });
}
