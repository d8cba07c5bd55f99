// What stands in one message: its text, components and files, or that they are still to come. Called by message.tsx and
// the list of pins.
import type { VNode } from 'preact';
import { isV2 } from '../discord.js';
import type { Entry } from '../entry.js';
import { usePage } from '../page.js';
import { ComponentList, type OnPress } from './components.js';
import { AttachedFiles, FilesContext } from './files.js';
import { Markdown } from './markdown.js';

export function Body({ entry, onPress }: { entry: Entry; onPress: OnPress }): VNode {
  const { bot, words } = usePage();
  const { state, data, files } = entry;
  if (state === 'waiting')
    return (
      <p className="thinking">
        <span aria-hidden="true" className="dots">
          <i />
          <i />
          <i />
        </span>
        {words.thinking(bot.name)}
      </p>
    );
  if (state === 'failed')
    return (
      <p className="failed">
        <strong>{words.failed}.</strong> {words.failedMore}
      </p>
    );
  return (
    <FilesContext.Provider value={files}>
      {data?.content ? <Markdown text={data.content} /> : null}
      {(data?.embeds ?? []).map((_, at) => (
        <div key={at} className="unknown">
          {words.unknown('embed')}
        </div>
      ))}
      {data && !isV2(data) ? <AttachedFiles data={data} /> : null}
      <ComponentList list={data?.components ?? []} onPress={onPress} />
    </FilesContext.Provider>
  );
}
