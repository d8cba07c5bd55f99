// Draws a document's menus and buttons as Discord's action rows. Called by discord.ts.
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
} from 'discord-api-types/v10';
import type { Action, Button, Document, Menu } from './document.js';
import { clean } from './escape.js';
import { maxButtonLabel, maxButtonRows, maxButtons, maxPlaceholder } from './limits.js';

export type IdFor = (action: Action, args: readonly string[]) => string;
type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/**
 * @returns Makes the rows for one member: the menus, each a row, and below them the buttons, at most five a row and two
 *   rows. All but the custom ids is drawn now, once for everybody.
 */
export function controlsOf({ menus, buttons }: Document): (idFor: IdFor) => Row[] {
  const selects = menus.map(selectOf);
  const all = buttons.slice(0, maxButtons * maxButtonRows).map(buttonOf);
  const lines = [all.slice(0, maxButtons), all.slice(maxButtons)].filter((line) => line.length > 0);
  return (idFor) => [
    ...selects.map((make) => row([make(idFor)])),
    ...lines.map((line) => row(line.map((make) => make(idFor)))),
  ];
}

const row = (components: (APIButtonComponent | APIStringSelectComponent)[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

function buttonOf(button: Button): (idFor: IdFor) => APIButtonComponent {
  const label = button.label.slice(0, maxButtonLabel);
  if ('url' in button) {
    const link: APIButtonComponent = {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label,
      url: button.url,
    };
    return () => link;
  }
  const { action, args } = button;
  return (idFor) => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: idFor(action, args),
  });
}

function selectOf({ action, args, placeholder, entries }: Menu): (idFor: IdFor) => APIStringSelectComponent {
  const drawn = {
    type: ComponentType.StringSelect as const,
    placeholder: placeholder.slice(0, maxPlaceholder),
    options: entries.map(({ value, label, description }) => ({
      value,
      label: clean(label) || value,
      ...(description === undefined ? {} : { description: clean(description) }),
    })),
  };
  return (idFor) => ({ ...drawn, custom_id: idFor(action, args) });
}
