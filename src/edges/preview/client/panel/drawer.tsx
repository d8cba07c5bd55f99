// A panel that slides in over the channel: a modal dialog, so that focus and Escape are the browser's own. Called by the
// other files here.
import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '../icons.js';
import { usePage } from '../page.js';

interface Props {
  readonly title: string;
  readonly small?: boolean;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

export function Drawer({ title, small = false, children, onClose }: Props): VNode {
  const { words } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={small ? 'drawer small' : 'drawer'}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div className="drawer-box">
        <header className="drawer-head">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={words.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        <div className="drawer-body">{children}</div>
      </div>
    </dialog>
  );
}
