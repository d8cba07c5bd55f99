// What stands in the way of a card: each case its own sentence in both languages, with what to do, named before anything
// is posted where it is known before.
import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../support/stand-in/index.js';
import { without } from '../../support/stand-in/servers.js';
import { applicationId } from '../../support/ids.js';
import { linkTo, pinnedIn, publicIn, snowflake, type At, type Desk, eachDesk } from './desk.js';

let standIn: StandIn;
let channel: string;
let desk: Desk;

eachDesk((made) => {
  ({ standIn, channel, desk } = made);
});

const grant =
  'grant it to the bot’s role in Server Settings › Roles, or for that channel in Edit Channel › Permissions.';
const grantInThread = grant.replace('that channel', 'the thread’s channel');
const conceder =
  'concédelo al rol del bot en Configuración del servidor › Roles, o para ese canal en Editar canal › Permisos.';

describe('a permission that the bot is missing is named before anything is posted', () => {
  it.each([
    ['viewChannel', 'View Channel', 'Ver canal'],
    ['sendMessages', 'Send Messages', 'Enviar mensajes'],
    ['readHistory', 'Read Message History', 'Leer el historial de mensajes'],
    ['pinMessages', 'Pin Messages', 'Fijar mensajes'],
  ] as const)('%s', async (bit, name, nombre) => {
    const appPermissions = String(without(bit));
    expect((await desk.use('post', { fact: 'metres' }, { appPermissions })).words).toEqual([
      'Nothing was posted.',
      'These permissions of the bot are missing there:',
      `${name}: ${grant}`,
    ]);
    expect((await desk.use('post', { fact: 'metres' }, { appPermissions, locale: 'es-419' })).words).toEqual([
      'No se publicó nada.',
      'Al bot le faltan estos permisos allí:',
      `${nombre}: ${conceder}`,
    ]);
    expect(standIn.requestsTo('POST', /\/messages$/u)).toEqual([]);
  });

  it('in a thread it is Send Messages in Threads, granted in the channel of the thread', async () => {
    const at: At = { place: 'thread', appPermissions: String(without('sendInThreads', 'pinMessages')) };
    expect((await desk.use('post', { fact: 'metres' }, at)).words.slice(1)).toEqual([
      'These permissions of the bot are missing there:',
      `Send Messages in Threads: ${grantInThread}`,
      `Pin Messages: ${grantInThread}`,
    ]);
    const may = { place: 'thread', appPermissions: String(without('sendMessages')) } as const;
    expect((await desk.use('post', { fact: 'metres' }, may)).outcome).toBe('pinned');
  });

  it('in another channel Discord is asked, and the same is named', async () => {
    const there = snowflake();
    standIn.channels.set(there, { may: { [applicationId]: without('pinMessages') } });
    expect((await desk.postTo(there, { fact: 'metres' })).words).toContain(`Pin Messages: ${grant}`);
    const thread = snowflake();
    standIn.channels.set(thread, { type: ChannelType.PublicThread, parentId: there });
    expect((await desk.postTo(thread, { fact: 'metres' }, { type: 11 })).words).toContain(
      `Pin Messages: ${grantInThread}`,
    );
    expect(publicIn(standIn, there)).toEqual([]);
  });

  it('Attach Files alone keeps no card away: it comes without its picture, and the report says so', async () => {
    const appPermissions = String(without('attachFiles'));
    standIn.channels.set(channel, { may: { [applicationId]: without('attachFiles') } });
    const { words } = await desk.use('post', { fact: 'metres' }, { appPermissions });
    expect(words.slice(0, 3)).toEqual([
      'The card is posted and pinned.',
      'The card is without its picture, since the bot may not attach files there.',
      `Attach Files: ${grant}`,
    ]);
  });

  it.each(['list', 'refresh'])(
    '%s without Read Message History says so, not that there are no cards',
    async (sub) => {
      const appPermissions = String(without('readHistory'));
      expect((await desk.use(sub, {}, { appPermissions })).words).toEqual([
        'These permissions of the bot are missing there:',
        `Read Message History: ${grant}`,
      ]);
    },
  );

  it('an administrator lacks nothing', async () => {
    expect((await desk.use('post', { fact: 'metres' }, { appPermissions: '8' })).outcome).toBe('pinned');
  });
});

describe('a channel that takes no card is refused before anything is posted', () => {
  it.each<[string, At, string, string]>([
    [
      'an archived thread',
      { place: 'thread', archived: true },
      'The thread is archived, and nothing in it can be changed. Write a message in it, which opens it again, and then try again.',
      'El hilo está archivado y nada en él se puede cambiar. Escribe un mensaje en el hilo para reabrirlo y vuelve a intentarlo.',
    ],
    [
      'a locked thread',
      { place: 'forumPost', archived: true, locked: true },
      'The thread is locked. Somebody who may manage threads has to unlock it; then try again.',
      'El hilo está bloqueado. Lo tiene que desbloquear alguien que pueda gestionar hilos; después vuelve a intentarlo.',
    ],
    [
      'the chat of a voice channel',
      { place: 'voice' },
      'Discord pins no messages in the chat of a voice or stage channel. Use the command in a text channel or a thread, or choose one.',
      'Discord no fija mensajes en el chat de un canal de voz o de escenario. Usa el comando en un canal de texto o en un hilo, o elige uno.',
    ],
  ])('%s', async (_, at, english, spanish) => {
    expect((await desk.use('post', { fact: 'metres' }, at)).words).toEqual(['Nothing was posted.', english]);
    expect((await desk.use('post', { fact: 'metres' }, { ...at, locale: 'es-ES' })).words).toEqual([
      'No se publicó nada.',
      spanish,
    ]);
    expect(standIn.requestsTo('POST', /\/messages$/u)).toEqual([]);
  });

  it.each<[string, ChannelType, string]>([
    ['a forum', ChannelType.GuildForum, 'forum'],
    ['a media channel', ChannelType.GuildMedia, 'forum'],
    ['a stage', ChannelType.GuildStageVoice, 'voice'],
    ['a voice channel', ChannelType.GuildVoice, 'voice'],
  ])('%s that was chosen', async (_, type, outcome) => {
    const there = snowflake();
    standIn.channels.set(there, { type });
    const told = await desk.postTo(there, { fact: 'metres' }, { type });
    expect(told).toMatchObject({ outcome });
    expect(told.words[0]).toBe('Nothing was posted.');
    expect(standIn.requestsTo('POST', /\/messages$/u)).toEqual([]);
  });

  it('a forum says to use one of its posts, and a post takes a card', async () => {
    const forum = snowflake();
    standIn.channels.set(forum, { type: ChannelType.GuildForum });
    expect((await desk.postTo(forum, { fact: 'metres' }, { type: 15 })).words[1]).toBe(
      'A forum or media channel holds posts and no messages of its own. Open one of its posts and use the command there: the card is pinned in that post.',
    );
    expect((await desk.use('post', { fact: 'metres' }, { place: 'forumPost' })).outcome).toBe('pinned');
  });

  it('a channel that the bot cannot see', async () => {
    const there = snowflake();
    standIn.channels.set(there, { may: { [applicationId]: 0n } });
    expect((await desk.postTo(there, { fact: 'metres' })).words).toEqual([
      'Nothing was posted.',
      'The bot cannot get into the channel. To a private thread it comes when you mention it there; elsewhere this has to be granted:',
      `View Channel: ${grant}`,
    ]);
  });
});

describe('what Discord refuses only when it is asked', () => {
  const gone = { en: 'Nothing was posted.', es: 'No se publicó nada.' };
  const forbidden = {
    en: 'Discord refused this for lack of a permission. Check these permissions of the bot:',
    es: 'Discord lo rechazó por falta de un permiso. Revisa estos permisos del bot:',
  };

  it.each<[number, number, string, string]>([
    [400, 50083, 'The thread is archived', 'El hilo está archivado'],
    [400, 160005, 'The thread is locked', 'El hilo está bloqueado'],
    [400, 40058, 'A forum or media channel', 'Un canal de foro o multimedia'],
    [400, 50008, 'Discord pins no messages in the chat', 'Discord no fija mensajes en el chat'],
    [400, 50024, 'Discord pins no messages in the chat', 'Discord no fija mensajes en el chat'],
    [403, 50001, 'The bot cannot get into the channel', 'El bot no puede entrar en el canal'],
    [403, 50013, forbidden.en, forbidden.es],
    [404, 10003, 'The channel is gone: somebody deleted it.', 'El canal ya no existe: alguien lo eliminó.'],
    [401, 0, 'Discord no longer accepts the bot’s token.', 'Discord ya no acepta el token del bot.'],
    [400, 99999, 'Discord refused this for a reason', 'Discord lo rechazó por una razón'],
  ])('posting, %i with code %i', async (status, code, english, spanish) => {
    const path = /\/channels\/\d+\/messages$/u;
    for (const [locale, first, second] of [
      ['en-GB', gone.en, english],
      ['es-419', gone.es, spanish],
    ] as const) {
      standIn.fault({ kind: 'status', method: 'POST', path, status, code });
      const { words } = await desk.use('post', { fact: 'metres' }, { locale });
      expect(words[0]).toBe(first);
      expect(words[1]).toContain(second);
    }
    expect(publicIn(standIn, channel)).toEqual([]);
    expect(standIn.requestsTo('POST', path)).toHaveLength(2);
  });

  it.each<[number, number, string, string]>([
    [400, 50083, 'The thread is archived', 'El hilo está archivado'],
    [400, 160005, 'The thread is locked', 'El hilo está bloqueado'],
    [400, 50019, 'Discord pins no messages in the chat', 'Discord no fija mensajes en el chat'],
    [403, 50001, 'The bot cannot get into the channel', 'El bot no puede entrar en el canal'],
    [403, 50013, forbidden.en, forbidden.es],
    [400, 99999, 'Discord refused this for a reason', 'Discord lo rechazó por una razón'],
  ])(
    'pinning, %i with code %i: the card stays, and can be pinned later',
    async (status, code, english, spanish) => {
      const path = /\/pins\/\d+$/u;
      standIn.fault({ kind: 'status', method: 'PUT', path, status, code });
      const told = await desk.use('post', { fact: 'metres' });
      expect(told.words[0]).toBe('The card is posted, but it is not pinned. It stays in the channel.');
      expect(told.words[1]).toContain(english);
      const [card] = publicIn(standIn, channel);
      expect(JSON.stringify(told.reply)).toContain(linkTo(channel, card?.id ?? ''));
      expect(pinnedIn(standIn, channel)).toEqual([]);
      standIn.fault({ kind: 'status', method: 'PUT', path, status, code });
      const again = await desk.press(told.reply, 'Pin it');
      expect(again.words[1]).toContain(english);
      expect((await desk.press(again.reply, 'Pin it')).words[0]).toBe('The card is pinned.');
      expect(pinnedIn(standIn, channel)).toHaveLength(1);
      standIn.fault({ kind: 'status', method: 'PUT', path, status, code });
      const spanishly = await desk.use('post', { fact: 'steps' }, { locale: 'es-419' });
      expect(spanishly.words[0]).toBe('La ficha está publicada, pero no está fijada. Se queda en el canal.');
      expect(spanishly.words[1]).toContain(spanish);
    },
  );

  it('the pin of a card without its picture: both are told, and all that is to be granted', async () => {
    const appPermissions = String(without('attachFiles'));
    standIn.channels.set(channel, { may: { [applicationId]: without('attachFiles') } });
    standIn.fault({ kind: 'status', method: 'PUT', path: /\/pins\/\d+$/u, status: 403, code: 50013 });
    const { words } = await desk.use('post', { fact: 'metres' }, { appPermissions });
    expect(words.slice(0, 7)).toEqual([
      'The card is posted, but it is not pinned. It stays in the channel.',
      'The card is without its picture, since the bot may not attach files there.',
      forbidden.en,
      ...['View Channel', 'Read Message History', 'Pin Messages', 'Attach Files'].map(
        (name) => `${name}: ${grant}`,
      ),
    ]);
  });

  it('the pins that are read first: what is to be granted is named for where the card was to go', async () => {
    const refuse = (): void => {
      standIn.fault({ kind: 'status', method: 'GET', path: /\/pins$/u, status: 403, code: 50013 });
    };
    refuse();
    const inThread = await desk.use('post', { fact: 'metres' }, { place: 'thread' });
    expect(inThread.words[0]).toBe(gone.en);
    expect(inThread.words).toContain(`Send Messages in Threads: ${grantInThread}`);
    refuse();
    const elsewhere = await desk.postTo(snowflake(), { fact: 'metres' }, { place: 'thread' });
    expect(elsewhere.words).toContain(`Send Messages: ${grant}`);
    refuse();
    const here = await desk.use('post', { fact: 'metres' });
    expect(here.words).toContain(`Send Messages: ${grant}`);
  });

  it('ASKED 28: full pins are told with their number as Discord has it, and the bot’s own cards are offered', async () => {
    await desk.use('post', { fact: 'steps' });
    const pins = standIn.pins.get(channel) ?? [];
    const others = Array.from({ length: 249 }, (_, at) => ({
      id: snowflake(),
      at: `2026-01-01T00:00:00.000${String(500 - at).padStart(3, '0')}+00:00`,
    }));
    for (const { id } of others)
      standIn.messages.set(id, {
        id,
        channel_id: channel,
        author: { id: '5' },
        components: [],
        pinned: true,
      });
    standIn.pins.set(channel, [...pins, ...others]);
    const { words, labels, reply, outcome } = await desk.use('post', { fact: 'metres' });
    expect(outcome).toBe('notPinned:pinsFull');
    expect(words.slice(0, 2)).toEqual([
      'The card is posted, but it is not pinned. It stays in the channel.',
      'The channel has 250 pins, and Discord allows no more. Unpin something that is no longer needed, then press “Pin it”.',
    ]);
    expect(labels).toEqual(['Pin it', 'Open the card', 'Cards pinned there']);
    const listed = await desk.press(reply, 'Cards pinned there');
    expect(listed.words[1]).toBe('1 card');
    expect(listed.reply.id).not.toBe(reply.id);
    const opened = await desk.choose(listed.reply, pins[0]?.id ?? '');
    const asked = await desk.press(opened.reply, 'Unpin');
    await desk.press(asked.reply, 'Yes, unpin it');
    expect((await desk.press(reply, 'Pin it')).words[0]).toBe('The card is pinned.');
    expect(standIn.pins.get(channel)).toHaveLength(250);
    const full = await desk.use('post', { fact: 'sailors' }, { locale: 'es-419' });
    expect(full.words[1]).toBe(
      'El canal tiene 250 mensajes fijados y Discord no permite más. Desfija alguno que ya no haga falta y presiona “Fijarla”.',
    );
  });

  it('a message that is deleted before it is pinned is posted once more; the second time it is told', async () => {
    const path = /\/pins\/\d+$/u;
    standIn.fault({ kind: 'status', method: 'PUT', path, status: 404, code: 10008 });
    expect((await desk.use('post', { fact: 'metres' })).outcome).toBe('pinned');
    standIn.fault({ kind: 'status', method: 'PUT', path, status: 404, code: 10008, times: 2 });
    expect((await desk.use('post', { fact: 'steps' })).words).toEqual([
      'The card’s message is gone: somebody deleted it. Post the card again if it is still wanted.',
    ]);
  });
});
