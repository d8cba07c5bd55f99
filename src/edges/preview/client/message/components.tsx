// Draws Components V2 as Discord does; what it cannot draw becomes a labelled box. Called by message.tsx and pins.
import type { VNode } from 'preact';
import type { Pressed } from '../channel.js';
import type { Button, Component } from '../discord.js';
import { usePage } from '../page.js';
import { messageIn } from '../people.js';
import { FileView, PictureView } from './files.js';
import { Link, Markdown } from './markdown.js';
import { SelectMenu } from './select.js';

/** What a press does; undefined where the message is only shown, as in the list of pins. */
export type OnPress = ((pressed: Pressed) => void) | undefined;

const styles: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'secondary',
};

/** As in Discord, only links can be followed where a message is merely shown. */
function ButtonView({ button, onPress }: { button: Button; onPress: OnPress }): VNode {
  const { custom_id, url, style, emoji, disabled } = button;
  const label = `${emoji?.name ? `${emoji.name} ` : ''}${button.label ?? ''}`;
  const className = `button ${styles[style] ?? 'secondary'}`;
  if (url !== undefined && /^https?:\/\//u.test(url))
    return (
      <Link href={url} className={className}>
        <>
          {label}
          {messageIn(url) === undefined ? (
            <span aria-hidden="true" className="out">
              ↗
            </span>
          ) : null}
        </>
      </Link>
    );
  if (!onPress) return <></>;
  return (
    <button
      type="button"
      className={className}
      disabled={(disabled ?? false) || custom_id === undefined}
      onClick={() => {
        if (custom_id !== undefined) onPress({ type: 2, custom_id });
      }}
    >
      {label}
    </button>
  );
}

const colour = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;

export function ComponentView({ component, onPress }: { component: Component; onPress: OnPress }): VNode {
  const { words } = usePage();
  switch (component.type) {
    case 1:
      return (
        <div className="row">
          <ComponentList list={component.components} onPress={onPress} />
        </div>
      );
    case 2:
      return <ButtonView button={component} onPress={onPress} />;
    case 3:
    case 5:
      return onPress ? <SelectMenu select={component} onPress={onPress} /> : <></>;
    case 9:
      return (
        <div className="section">
          <div className="section-text">
            <ComponentList list={component.components} onPress={onPress} />
          </div>
          <ComponentView component={component.accessory} onPress={onPress} />
        </div>
      );
    case 10:
      return <Markdown text={component.content} />;
    case 11:
      return <PictureView picture={component} small />;
    case 12:
      return (
        <div className="gallery">
          {component.items.map((picture, at) => (
            <PictureView key={at} picture={picture} small={false} />
          ))}
        </div>
      );
    case 13:
      return <FileView url={component.file.url} />;
    case 14: {
      const { divider = true, spacing = 1 } = component;
      return <hr className={`separator${divider ? '' : ' bare'}${spacing > 1 ? ' wide' : ''}`} />;
    }
    case 17: {
      const { accent_color: accent, components } = component;
      const style = typeof accent === 'number' ? { borderInlineStartColor: colour(accent) } : {};
      return (
        <div className="container" style={style}>
          <ComponentList list={components} onPress={onPress} />
        </div>
      );
    }
    case 4:
    case 18:
    case 0:
    default:
      return <div className="unknown">{words.unknown(String((component as { type: unknown }).type))}</div>;
  }
}

export function ComponentList({ list, onPress }: { list: readonly Component[]; onPress: OnPress }): VNode {
  return (
    <>
      {list.map((component, at) => (
        <ComponentView key={`${at}:${keyOf(component)}`} component={component} onPress={onPress} />
      ))}
    </>
  );
}

/** A menu with another id or other options is another one, so that no old choice stays on it. */
const keyOf = (component: Component): string =>
  component.type === 3
    ? `${component.custom_id}:${(component.options ?? []).map(({ value }) => value).join(' ')}`
    : String(component.type);
