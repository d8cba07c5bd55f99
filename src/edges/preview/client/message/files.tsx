// Pictures and files of a message, from the bytes that the server sent with it: the page loads nothing from elsewhere.
// Called by components.tsx and message.tsx.
import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { FileData, MessageData, Picture } from '../discord.js';
import { sizeOf } from '../entry.js';
import { Icon } from '../icons.js';
import { usePage } from '../page.js';

/** The files of the message that is drawn. */
export const FilesContext = createContext<readonly FileData[]>([]);

const addressOf = ({ type, base64 }: FileData): string => `data:${type};base64,${base64}`;
const isPicture = ({ type }: FileData): boolean => type === 'image/png';

/** The file that a component names; undefined for one that is elsewhere. */
function useFile(url: string): FileData | undefined {
  const files = useContext(FilesContext);
  return files.find(({ name }) => url === `attachment://${name}`);
}

/** A picture of the bot's own; others are shown by their words. */
export function PictureView({ picture, small }: { picture: Picture; small: boolean }): VNode {
  const { words } = usePage();
  const { media, description } = picture;
  const file = useFile(media.url);
  if (!file) return <div className="unknown">{description ?? words.picture(media.url)}</div>;
  return <img className={small ? 'thumbnail' : 'picture'} src={addressOf(file)} alt={description ?? ''} />;
}

/** A file to save, with its name and size. */
export function FileView({ url }: { url: string }): VNode {
  const { language, words } = usePage();
  const file = useFile(url);
  if (!file) return <div className="unknown">{words.file(url)}</div>;
  const size = sizeOf(file);
  const [value, unit] = size < 1000 ? [size, 'byte'] : [size / 1000, 'kilobyte'];
  const format = {
    style: 'unit',
    unit,
    unitDisplay: size < 1000 ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const;
  return (
    <a className="file" href={addressOf(file)} download={file.name}>
      <Icon name="file" />
      <span className="file-name">
        <span className="unseen">{words.download} </span>
        {file.name}
      </span>{' '}
      <span className="file-size">{new Intl.NumberFormat(language, format).format(value)}</span>
    </a>
  );
}

/** The files of a message of plain text, which stand below it. */
export function AttachedFiles({ data }: { data: MessageData }): VNode {
  const files = useContext(FilesContext);
  return (
    <>
      {files.map((file, at) => {
        const url = `attachment://${file.name}`;
        const { description = null } = data.attachments?.[at] ?? {};
        return isPicture(file) ? (
          <PictureView key={at} picture={{ media: { url }, description }} small={false} />
        ) : (
          <FileView key={at} url={url} />
        );
      })}
    </>
  );
}
