// What stands on the moderators' fact cards, in their list and on their buttons, in each language; the sentences of
// reports are in card-reports.ts. Called by compose/card.ts, card-list.ts and card-report.ts.
import type { Language } from '../../article/schema.js';
import type { CardNotice, CardState } from '../card-view.js';
import { counted } from './format.js';

interface CardCatalog {
  /** The last line before the moderators' note. */
  readonly noteBelow: string;
  readonly updated: (day: string) => string;
  /** How many passages are not shown on the card itself. */
  readonly morePassages: (passages: number) => string;
  readonly withdrawnHeading: string;
  readonly withdrawnFact: string;
  readonly withdrawnLanguage: string;
  readonly withdrawnOn: (day: string) => string;

  readonly sources: string;
  readonly why: string;
  readonly open: string;
  readonly refresh: string;
  readonly refreshAll: string;
  readonly pin: string;
  readonly unpin: string;
  readonly confirm: string;
  readonly keep: string;
  readonly anyway: string;
  readonly list: string;

  readonly listHeading: string;
  readonly ofFactHeading: string;
  readonly count: (cards: number) => string;
  readonly outOfDate: (cards: number) => string;
  readonly areWithdrawn: (cards: number) => string;
  readonly choose: string;
  readonly inLanguage: Readonly<Record<Language, string>>;
  readonly postedBy: string;
  readonly on: (day: string) => string;
  readonly state: Readonly<Record<CardState, string>>;
  readonly unpinned: string;
  /** Before a note that goes with a card if it is posted all the same. */
  readonly noteGoesWithIt: string;

  readonly tallyHeading: string;
  readonly soFar: (done: number, all: number) => string;
  readonly nowCurrent: (cards: number) => string;
  readonly nowWithdrawn: (cards: number) => string;
  readonly untouched: (cards: number) => string;
  readonly gone: (cards: number) => string;
  readonly left: (cards: number) => string;
  readonly late: string;
  readonly ending: string;

  readonly notices: Readonly<Record<CardNotice, string>>;
}

const english = (cards: number): string => counted('en-US', cards, { one: 'card', other: 'cards' });
const spanish = (cards: number): string => counted('es-419', cards, { one: 'ficha', other: 'fichas' });

export const cardCatalogs: Readonly<Record<Language, CardCatalog>> = {
  en: {
    noteBelow: 'Below is a note by this server’s moderators; it is not from the article.',
    updated: (day) => `Updated on ${day}, after the bot’s data on this had changed.`,
    morePassages: (passages) =>
      passages === 1
        ? 'One more passage bears this: press Sources.'
        : `${passages} more passages bear this: press Sources.`,
    withdrawnHeading: 'This card is withdrawn',
    withdrawnFact:
      'The bot no longer has the fact that stood here among those that it takes from the article.',
    withdrawnLanguage: 'The bot no longer has its facts in the language of this card.',
    withdrawnOn: (day) => `Withdrawn on ${day}.`,

    sources: 'Sources',
    why: 'Why withdrawn',
    open: 'Open the card',
    refresh: 'Refresh',
    refreshAll: 'Refresh all',
    pin: 'Pin it',
    unpin: 'Unpin',
    confirm: 'Yes, unpin it',
    keep: 'Keep it',
    anyway: 'Post anyway',
    list: 'Cards pinned there',

    listHeading: 'Fact cards among the channel’s pins',
    ofFactHeading: 'Several cards of this fact are pinned in the channel',
    count: english,
    outOfDate: (cards) => `${cards} out of date`,
    areWithdrawn: (cards) => `${cards} withdrawn`,
    choose: 'Choose a card',
    inLanguage: { en: 'English', es: 'Spanish' },
    postedBy: 'posted by',
    on: (day) => `on ${day}`,
    state: {
      current: 'up to date',
      outdated: 'out of date',
      orphaned: 'the bot no longer has this',
      withdrawn: 'withdrawn',
    },
    unpinned: 'not pinned',
    noteGoesWithIt: 'If you post it all the same, this note goes with it:',

    tallyHeading: 'Refreshing the cards',
    soFar: (done, all) => `${done} of ${english(all)} so far.`,
    nowCurrent: (cards) => `${english(cards)} brought up to date.`,
    nowWithdrawn: (cards) =>
      `${english(cards)} marked as withdrawn; the list of cards lets you unpin ${cards === 1 ? 'it' : 'them'}.`,
    untouched: (cards) => `${english(cards)} left alone, with nothing to change.`,
    gone: (cards) => `${english(cards)} gone: the ${cards === 1 ? 'message was' : 'messages were'} deleted.`,
    left: (cards) => `${english(cards)} not reached.`,
    late: 'It stopped after 14 minutes, since Discord lets a reply be changed for no longer than 15. Use the command again to go on.',
    ending: 'The bot is being stopped, and so it went no further. Use the command again later to go on.',

    notices: {
      directMessage:
        'Fact cards are pinned in the channels of a server. Use this command in a server that has this bot.',
      userInstalled:
        'This bot is here only as an app of your own and is no member of this server, so it cannot post or pin. Somebody who manages the server can add it.',
      memberMayNotPin:
        'Fact cards are for members who may pin messages. You do not have Pin Messages in this channel; somebody who manages the server’s roles can grant it.',
      memberMayNotPinThere:
        'You do not have Pin Messages in the channel that you chose; somebody who manages the server’s roles can grant it.',
      noChannel:
        'Discord did not tell which channel this is about. Use the command again, in the channel itself.',
      noFact:
        'The bot has no card, or more than one, that this could mean. Choose one of those that the command suggests.',
      noCard:
        'This is neither a card’s name nor the link of a message. Choose one that the command suggests, or paste the link of the card’s message.',
      otherChannel: 'That message is in another channel. Use the command there.',
      factGone: 'The bot’s data no longer has the fact of this card, so there is no passage to show for it.',
      languageGone: 'The bot’s data is no longer in the language of this card, so the card was withdrawn.',
    },
  },
  es: {
    noteBelow: 'Abajo hay una nota de la moderación de este servidor; no es del artículo.',
    updated: (day) => `Actualizada el ${day}, después de que cambiaron los datos del bot sobre esto.`,
    morePassages: (passages) =>
      passages === 1
        ? 'Un pasaje más respalda este dato: presiona Fuentes.'
        : `${passages} pasajes más respaldan este dato: presiona Fuentes.`,
    withdrawnHeading: 'Esta ficha está retirada',
    withdrawnFact: 'El dato que estaba aquí ya no figura entre los que el bot toma del artículo.',
    withdrawnLanguage: 'El bot ya no tiene sus datos en el idioma de esta ficha.',
    withdrawnOn: (day) => `Retirada el ${day}.`,

    sources: 'Fuentes',
    why: 'Por qué se retiró',
    open: 'Abrir la ficha',
    refresh: 'Actualizar',
    refreshAll: 'Actualizar todas',
    pin: 'Fijarla',
    unpin: 'Desfijar',
    confirm: 'Sí, desfijarla',
    keep: 'Dejarla fijada',
    anyway: 'Publicar de todos modos',
    list: 'Fichas fijadas allí',

    listHeading: 'Fichas entre los mensajes fijados del canal',
    ofFactHeading: 'En el canal hay varias fichas fijadas de este dato',
    count: spanish,
    outOfDate: (cards) => (cards === 1 ? '1 desactualizada' : `${cards} desactualizadas`),
    areWithdrawn: (cards) => (cards === 1 ? '1 retirada' : `${cards} retiradas`),
    choose: 'Elige una ficha',
    inLanguage: { en: 'Inglés', es: 'Español' },
    postedBy: 'publicada por',
    on: (day) => `el ${day}`,
    state: {
      current: 'al día',
      outdated: 'desactualizada',
      orphaned: 'el bot ya no tiene este dato',
      withdrawn: 'retirada',
    },
    unpinned: 'sin fijar',
    noteGoesWithIt: 'Si la publicas de todos modos, lleva esta nota:',

    tallyHeading: 'Actualización de las fichas',
    soFar: (done, all) => `${done} de ${spanish(all)} hasta ahora.`,
    nowCurrent: (cards) => `${spanish(cards)} ${cards === 1 ? 'puesta' : 'puestas'} al día.`,
    nowWithdrawn: (cards) =>
      cards === 1
        ? '1 ficha marcada como retirada; desde la lista de fichas puedes desfijarla.'
        : `${spanish(cards)} marcadas como retiradas; desde la lista de fichas puedes desfijarlas.`,
    untouched: (cards) => `${spanish(cards)} sin nada que cambiar.`,
    gone: (cards) =>
      cards === 1
        ? '1 ficha que ya no existe: el mensaje fue eliminado.'
        : `${spanish(cards)} que ya no existen: los mensajes fueron eliminados.`,
    left: (cards) => `${spanish(cards)} sin revisar.`,
    late: 'Se detuvo a los 14 minutos, porque Discord no permite cambiar una respuesta después de 15. Usa el comando de nuevo para seguir.',
    ending:
      'El bot se está deteniendo, así que llegó hasta aquí. Usa el comando de nuevo más tarde para seguir.',

    notices: {
      directMessage:
        'Las fichas se fijan en los canales de un servidor. Usa este comando en un servidor que tenga este bot.',
      userInstalled:
        'Este bot está aquí solo como aplicación tuya y no es miembro del servidor, así que no puede publicar ni fijar nada. Alguien que administre el servidor puede agregarlo.',
      memberMayNotPin:
        'Las fichas son para quienes pueden fijar mensajes. No tienes el permiso Fijar mensajes en este canal; te lo puede dar alguien que administre los roles del servidor.',
      memberMayNotPinThere:
        'No tienes el permiso Fijar mensajes en el canal que elegiste; te lo puede dar alguien que administre los roles del servidor.',
      noChannel: 'Discord no indicó de qué canal se trata. Usa el comando de nuevo, en el propio canal.',
      noFact:
        'Con eso el bot no encuentra ninguna ficha, o encuentra más de una. Elige una de las que sugiere el comando.',
      noCard:
        'Eso no es el nombre de una ficha ni el enlace de un mensaje. Elige una de las que sugiere el comando o pega el enlace del mensaje de la ficha.',
      otherChannel: 'Ese mensaje está en otro canal. Usa el comando allí.',
      factGone:
        'Los datos del bot ya no incluyen el de esta ficha, así que no hay ningún pasaje que mostrar.',
      languageGone: 'Los datos del bot ya no están en el idioma de esta ficha, por eso se retiró.',
    },
  },
};
