// What a moderator is told about a card that was posted, refreshed, unpinned or refused: each case its own sentence, with
// what to do, in each language. Called by compose/card-report.ts.
import type { Language } from '../../article/schema.js';
import type { CardPermission, CardSaid } from '../card-view.js';
import { counted } from './format.js';

interface CardReports {
  readonly said: Readonly<Record<Exclude<CardSaid, 'pinsFull' | 'refused' | 'failed'>, string>>;
  /** How many pins there are, where it is known. */
  readonly pinsFull: (pins: number | undefined) => string;
  readonly refused: (reference: string) => string;
  readonly failed: (reference: string) => string;
  /** A permission's name as Discord's clients show it. */
  readonly permissions: Readonly<Record<CardPermission, string>>;
  /** Where to grant it. */
  readonly grantIt: string;
  readonly grantItInThread: string;
}

export const cardReports: Readonly<Record<Language, CardReports>> = {
  en: {
    said: {
      posted: 'The card is posted and pinned.',
      together:
        'This card was ordered twice at the same moment. It stands in the channel once, pinned, with the note and the picture of the first order.',
      notPinned: 'The card is posted, but it is not pinned. It stays in the channel.',
      nothingPosted: 'Nothing was posted.',
      uncertain: 'It is not known whether the card was posted: look in the channel before you try again.',
      pinUncertain: 'The card is posted. It is not known whether it is pinned: look at the channel’s pins.',
      announcement:
        'Channels that follow this one do not get the card unless somebody publishes its message by hand.',
      mayNotAttach: 'The card is without its picture, since the bot may not attach files there.',
      noPicture: 'The card is without a picture, since the bot has none of this fact.',
      duplicate: 'The channel has a pinned card of this fact already. Nothing was posted.',
      current: 'This card is up to date and was left as it is.',
      refreshed: 'This card was out of date; it has been brought up to date.',
      withdrawn:
        'The bot’s data no longer has what this card showed, so the card now says that it is withdrawn. You can unpin it.',
      stillWithdrawn: 'This card is marked as withdrawn already. You can unpin it.',
      noCards: 'The bot has no cards among the channel’s pins.',
      noneOfFact: 'There is no card of this fact among the channel’s pins.',
      notCard: 'That message is no card of this bot, and it was left alone.',
      confirm: 'Unpin this card? Its message stays in the channel.',
      unpinned: 'The card is unpinned. Its message stays in the channel.',
      isUnpinned: 'This card is not pinned.',
      pinned: 'The card is pinned.',
      unverified: 'The bot could not find out what you may do in that channel. Use the command there.',
      memberMayNotPinThere:
        'You do not have Pin Messages in that channel; somebody who manages the server’s roles can grant it.',
      brokenOff:
        'The bot is being stopped and has broken this off. Look in the channel what was done, and use the command again later.',

      archived:
        'The thread is archived, and nothing in it can be changed. Write a message in it, which opens it again, and then try again.',
      locked: 'The thread is locked. Somebody who may manage threads has to unlock it; then try again.',
      forum:
        'A forum or media channel holds posts and no messages of its own. Open one of its posts and use the command there: the card is pinned in that post.',
      voice:
        'Discord pins no messages in the chat of a voice or stage channel. Use the command in a text channel or a thread, or choose one.',
      noAccess:
        'The bot cannot get into the channel. To a private thread it comes when you mention it there; elsewhere this has to be granted:',
      lacking: 'These permissions of the bot are missing there:',
      forbidden: 'Discord refused this for lack of a permission. Check these permissions of the bot:',
      messageGone:
        'The card’s message is gone: somebody deleted it. Post the card again if it is still wanted.',
      channelGone: 'The channel is gone: somebody deleted it. Choose another one.',
      token: 'Discord no longer accepts the bot’s token. Tell whoever runs the bot.',
      limited: 'Discord asks the bot to slow down. Try again in a few minutes.',
      unavailable: 'Discord does not answer at the moment. Try again in a few minutes.',
    },
    pinsFull: (pins) => {
      const has =
        pins === undefined
          ? 'The channel has as many pins as Discord allows.'
          : `The channel has ${counted('en-US', pins, { one: 'pin', other: 'pins' })}, and Discord allows no more.`;
      return `${has} Unpin something that is no longer needed, then press “Pin it”.`;
    },
    refused: (reference) =>
      `Discord refused this for a reason that the bot does not know. If it happens again, tell whoever runs the bot this reference: ${reference}`,
    failed: (reference) =>
      `Something went wrong in the bot. Look in the channel at what has been done, and try again. If it happens again, tell whoever runs the bot this reference: ${reference}`,
    permissions: {
      viewChannel: 'View Channel',
      sendMessages: 'Send Messages',
      sendInThreads: 'Send Messages in Threads',
      readHistory: 'Read Message History',
      pinMessages: 'Pin Messages',
      attachFiles: 'Attach Files',
    },
    grantIt:
      'grant it to the bot’s role in Server Settings › Roles, or for that channel in Edit Channel › Permissions.',
    grantItInThread:
      'grant it to the bot’s role in Server Settings › Roles, or for the thread’s channel in Edit Channel › Permissions.',
  },
  es: {
    said: {
      posted: 'La ficha está publicada y fijada.',
      together:
        'Esta ficha se pidió dos veces al mismo tiempo. Está en el canal una sola vez, fijada, con la nota y la imagen de la primera solicitud.',
      notPinned: 'La ficha está publicada, pero no está fijada. Se queda en el canal.',
      nothingPosted: 'No se publicó nada.',
      uncertain: 'No se sabe si la ficha se publicó: revisa el canal antes de volver a intentarlo.',
      pinUncertain:
        'La ficha está publicada. No se sabe si quedó fijada: revisa los mensajes fijados del canal.',
      announcement:
        'Los canales que siguen a este no reciben la ficha, a menos que alguien publique su mensaje a mano.',
      mayNotAttach: 'La ficha va sin su imagen porque el bot no puede adjuntar archivos allí.',
      noPicture: 'La ficha va sin imagen porque el bot no tiene ninguna de este dato.',
      duplicate: 'El canal ya tiene fijada una ficha de este dato. No se publicó nada.',
      current: 'Esta ficha está al día y quedó como estaba.',
      refreshed: 'Esta ficha estaba desactualizada; ya está al día.',
      withdrawn:
        'Los datos del bot ya no incluyen lo que mostraba esta ficha, así que ahora indica que está retirada. Puedes desfijarla.',
      stillWithdrawn: 'Esta ficha ya estaba marcada como retirada. Puedes desfijarla.',
      noCards: 'El bot no tiene fichas entre los mensajes fijados del canal.',
      noneOfFact: 'No hay ninguna ficha de este dato entre los mensajes fijados del canal.',
      notCard: 'Ese mensaje no es una ficha de este bot y quedó como estaba.',
      confirm: '¿Desfijar esta ficha? Su mensaje se queda en el canal.',
      unpinned: 'La ficha ya no está fijada. Su mensaje se queda en el canal.',
      isUnpinned: 'Esta ficha no está fijada.',
      pinned: 'La ficha está fijada.',
      unverified: 'El bot no pudo averiguar qué puedes hacer en ese canal. Usa el comando allí.',
      memberMayNotPinThere:
        'No tienes el permiso Fijar mensajes en ese canal; te lo puede dar alguien que administre los roles del servidor.',
      brokenOff:
        'El bot se está deteniendo y dejó esto sin terminar. Revisa en el canal qué alcanzó a hacer y usa el comando de nuevo más tarde.',

      archived:
        'El hilo está archivado y nada en él se puede cambiar. Escribe un mensaje en el hilo para reabrirlo y vuelve a intentarlo.',
      locked:
        'El hilo está bloqueado. Lo tiene que desbloquear alguien que pueda gestionar hilos; después vuelve a intentarlo.',
      forum:
        'Un canal de foro o multimedia contiene publicaciones y no mensajes sueltos. Abre una de sus publicaciones y usa el comando allí: la ficha se fija en esa publicación.',
      voice:
        'Discord no fija mensajes en el chat de un canal de voz o de escenario. Usa el comando en un canal de texto o en un hilo, o elige uno.',
      noAccess:
        'El bot no puede entrar en el canal. A un hilo privado entra si lo mencionas allí; en los demás casos hay que concederle esto:',
      lacking: 'Al bot le faltan estos permisos allí:',
      forbidden: 'Discord lo rechazó por falta de un permiso. Revisa estos permisos del bot:',
      messageGone:
        'El mensaje de la ficha ya no existe: alguien lo eliminó. Publica la ficha otra vez si todavía hace falta.',
      channelGone: 'El canal ya no existe: alguien lo eliminó. Elige otro.',
      token: 'Discord ya no acepta el token del bot. Avísale a quien lo administra.',
      limited: 'Discord le pide al bot que vaya más despacio. Vuelve a intentarlo en unos minutos.',
      unavailable: 'Discord no responde en este momento. Vuelve a intentarlo en unos minutos.',
    },
    pinsFull: (pins) => {
      const has =
        pins === undefined
          ? 'El canal tiene todos los mensajes fijados que Discord permite.'
          : `El canal tiene ${counted('es-419', pins, { one: 'mensaje fijado', other: 'mensajes fijados' })} y Discord no permite más.`;
      return `${has} Desfija alguno que ya no haga falta y presiona “Fijarla”.`;
    },
    refused: (reference) =>
      `Discord lo rechazó por una razón que el bot no conoce. Si vuelve a pasar, dale esta referencia a quien administra el bot: ${reference}`,
    failed: (reference) =>
      `Algo salió mal en el bot. Revisa en el canal qué alcanzó a hacer y vuelve a intentarlo. Si pasa otra vez, dale esta referencia a quien administra el bot: ${reference}`,
    permissions: {
      viewChannel: 'Ver canal',
      sendMessages: 'Enviar mensajes',
      sendInThreads: 'Enviar mensajes en hilos',
      readHistory: 'Leer el historial de mensajes',
      pinMessages: 'Fijar mensajes',
      attachFiles: 'Adjuntar archivos',
    },
    grantIt:
      'concédelo al rol del bot en Configuración del servidor › Roles, o para ese canal en Editar canal › Permisos.',
    grantItInThread:
      'concédelo al rol del bot en Configuración del servidor › Roles, o para el canal del hilo en Editar canal › Permisos.',
  },
};
