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

/** @returns The menus, each a row, and below them the buttons, at most five a row and two rows. */
export function rowsOf({ menus, buttons }: Document, idFor: IdFor): Row[] {
  const all = buttons.slice(0, maxButtons * maxButtonRows).map((button) => buttonOf(button, idFor));
  const lines = [all.slice(0, maxButtons), all.slice(maxButtons)].filter((line) => line.length > 0);
  return [...menus.map((menu) => row([selectOf(menu, idFor)])), ...lines.map(row)];
}

const row = (components: (APIButtonComponent | APIStringSelectComponent)[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

function buttonOf(button: Button, idFor: IdFor): APIButtonComponent {
  const label = button.label.slice(0, maxButtonLabel);
  return 'url' in button
    ? { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url }
    : {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        custom_id: idFor(button.action, button.args),
      };
}

function selectOf({ action, args, placeholder, entries }: Menu, idFor: IdFor): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: idFor(action, args),
    placeholder: placeholder.slice(0, maxPlaceholder),
    options: entries.map(({ value, label, description }) => ({
      value,
      label: clean(label) || value,
      ...(description === undefined ? {} : { description: clean(description) }),
    })),
  };
}
