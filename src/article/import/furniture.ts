// What a page prints around its article: buttons, boxes, credits, lists of other pages, in English and Spanish. Called by
// arrange.ts, form.ts and html.ts.
import { isProse } from './blocks.js';
import { dayIn } from './days.js';

/** A longer line is no furniture, except for the sentences of a cookie bar or of a subscription. In characters. */
const longest = 160;

const whole = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^(?:${alternatives.join('|')})[.:!›»→]?$`, 'iu');

const buttons = whole(
  'share(?: (?:this|to|on|via) .{1,40})?|print(?: this .{1,20})?|cite|save(?: for later)?|e-?mail|copy(?: link| citation)?|tweet|post|pin it',
  'facebook|twitter|x|linkedin|whats ?app|reddit|pinterest|telegram|bluesky|threads|instagram|youtube|tiktok|messenger',
  'advertisements?|ad|ads|sponsored(?: content)?|promoted|skip advertisement|story continues below.{0,30}|article continues .{0,40}',
  'skip to .{1,30}|jump to:? .{1,30}|(?:main |close |toggle |open )?menu|navigation|search|home|close|log ?in|log ?out|sign ?(?:in|up|out)|register',
  'subscribe(?: now)?|my account|create account|donate|back to top|top|show (?:more|less|all|answer)|see (?:more|all)|view (?:more|all|history)',
  'load more|continue reading.{0,40}|more|more (?:actions|options)|give feedback|open in app|listen(?: to .{1,30})?|\\d+ ?min(?:ute)?s?(?: read| listen)?',
  'contact(?: us)?|about(?: us)?|faqs?|privacy(?: policy)?|terms(?: of (?:use|service))?|previous|next|loading|image|video|audio|gallery|verified|external link|opens in .{1,30}|edit(?: source)?|talk|tools|download.{0,30}',
  'compartir(?: (?:en|por|este) .{1,30})?|imprimir|guardar|copiar(?: enlace)?|citar|enviar|correo|anuncios?|publicidad|patrocinado|contenido patrocinado',
  'saltar .{1,30}|ir al contenido|menú(?: principal)?|buscar|inicio|cerrar|iniciar sesión|inicia sesión|registrarse|regístrate|suscribirse|suscríbete',
  '(?:mostrar|ver|cargar) (?:más|menos|todo|todas|todos)|anterior|siguiente|volver arriba|escuchar|editar(?: código)?|descargar.{0,30}',
  '\\[?(?:edit|editar)\\]?|\\d{1,4}|page \\d+(?: of \\d+)?|página \\d+(?: de \\d+)?|[-–—•·|*_=]+',
);
const credits = [
  /^(?:photo(?:graph)?s?|images?|picture|illustration|video|graphic|credits?|caption|foto(?:grafía)?s?|imagen|im[aá]genes|crédito|ilustración|pie de foto)(?: (?:by|credits?|courtesy|from|source|de|por|cortesía))?\s?[:/©]/iu,
  /^(?:photo(?:graph)?|image|picture|illustration|foto(?:grafía)?|imagen|ilustración) (?:by|courtesy|de|por|cortesía) /iu,
  /^(?:©|\(c\)|copyright\b|all rights reserved|todos los derechos)/iu,
  /(?:\/|—|–|\bvia )\s?(?:getty images|shutterstock|alamy|reuters|afp|ap(?: photo)?|efe|epa|istock|unsplash)\b.{0,30}$/iu,
  /^(?:getty images|shutterstock|alamy|istock)\b/iu,
];
const links = [
  /^(?:previous|next|anterior|siguiente)(?: (?:post|article|entry|artículo|entrada))?\s?(?::|›|»|→)/iu,
  /^(?:posted|filed|published|publicado|archivado) (?:in|under|en)\b.{1,120}$/iu,
  /^(?:tags?|tagged|categor(?:y|ies)|etiquetas?|categorías?)\s?:/iu,
  /^(?:related|read(?: more| next| also)?|see also|watch|listen|more|don['’]t miss|recommended|you may also like|relacionad[oa]s?|lee(?: también| más)?|leer más|vea también|ver también|te puede interesar|también te puede interesar|recomendado)\s?(?::|\||›|»|→)/iu,
];
const notices = [
  /^for (?:the|other|an?)\b.{1,160}, see .{1,160}$/iu,
  /^(?:not to be confused with|main articles?:|further information:|“.{1,80}” redirects here|artículos? principal(?:es)?:|no confundir con)\s?.{1,200}$/iu,
  /^the editors of .{1,60} oversee subject areas\b/iu,
  /^(?:a correction was made on|(?:correction|corrección|fe de erratas)\s?:|an earlier version of this (?:article|story)\b|una versión anterior de est[ea] (?:artículo|nota)\b)/iu,
  /^a version of this (?:article|story) (?:appear|was (?:first |originally )?publish)/iu,
  /^by signing up\b.{1,80}\b(?:you are agreeing|you agree)\b/iu,
  /\b(?:enable|turn on|activa[r]?|habilita[r]?) javascript\b/iu,
  /\b(?:we|our partners|this (?:web)?site|our (?:web)?site|usamos|utilizamos|este sitio(?: web)?|nuestro sitio(?: web)?)\b[^.]{0,80}\bcookies\b/iu,
  /^(?:accept|reject|allow|manage|aceptar|rechazar|permitir|configurar|administrar)\b.{0,30}\b(?:cookies|all|todas?|preferences|preferencias|settings|opciones|choices)\b.{0,20}$/iu,
  /^(?:sign up|subscribe|get|join|receive|enter your e-?mail|suscríbete|regístrate|recibe|apúntate|ingresa tu correo)\b.{0,120}\b(?:newsletters?|inbox|e-?mail|boletín|boletines|correo)\b/iu,
  /^(?:subscribe|log in|sign in|create (?:a free |an )?account|suscríbete|inicia sesión) (?:to|for|now|para|y) .{1,120}$/iu,
];

/** Whether a line belongs to the page and not to its article. */
export const isFurniture = (text: string): boolean =>
  (text.length <= longest &&
    (buttons.test(text) ||
      credits.some((each) => each.test(text)) ||
      links.some((each) => each.test(text)))) ||
  (text.length <= 400 && notices.some((each) => each.test(text)));

/** What opens a box: all that stands in it stays out, until something else begins. */
const boxes = whole(
  'verified ?cite|cite this .{1,20}|how to cite.{0,30}|select citation style|citation(?: information)?|citations',
  'feedback|give us feedback|thank you for your feedback|corrections\\? updates\\? omissions\\?.{0,140}|was this .{1,30}helpful\\?|external websites|edit (?:history|profile)',
  'about the authors?|author(?:s| information)?|contributors?|cómo citar.{0,30}|citar este .{1,20}|comentarios y sugerencias',
  '(?:sobre|acerca de) (?:el autor|la autora|los autores)|acerca del autor|autores?',
);
/** What stands behind an article's last words. */
const ends = whole(
  'references?(?: & edit history)?|notes(?: and references| and citations)?|footnotes|bibliography|works cited|sources|further reading|additional reading|external links|see also',
  '\\d+ (?:thoughts|replies|responses) (?:on|to) .{1,120}|comments?(?: ?\\(\\d+\\))?|\\d+ comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)',
  'referencias|notas(?: y referencias)?|bibliografía|fuentes|lecturas? (?:adicional(?:es)?|recomendadas?)|enlaces externos|véase también|comentarios?(?: ?\\(\\d+\\))?|deja un comentario',
);
/** What opens a list of other pages or an offer, which may stand in the midst of the article. */
const asides = whole(
  'related(?: (?:articles?|topics?|content|stories|links|posts|reading))?|more (?:from|on|about|like) .{1,60}|learn more.{0,60}|you (?:may|might) also .{1,30}|recommended(?: .{1,30})?|read (?:more|next|also)',
  "trending.{0,30}|most (?:read|popular|viewed).{0,20}|latest(?: news| stories)?|top stories|popular(?: .{1,20})?|editor[’']s picks|keep (?:reading|exploring).{0,30}|(?:our )?newsletters?.{0,60}",
  'discover|(?:never miss|stay (?:up to date|informed|connected)|sign up|subscribe|follow us).{0,80}|.{1,30}\\b(?:quiz|chatbot)|ver también|vea también|lee(?:r)? (?:más|también)',
  '(?:artículos?|contenidos?|temas?|notas|noticias) relacionad[oa]s?|más (?:noticias|sobre|leíd[oa]s?|vist[oa]s?|popular(?:es)?|información)\\b.{0,60}|te (?:puede|podría) interesar.{0,30}|también te .{1,30}|lo más (?:leído|visto|reciente).{0,20}|últimas noticias|recomendad[oa]s?(?: .{1,20})?',
  '(?:suscríbete|síguenos|recibe)\\b.{0,60}|(?:nuestro )?boletín.{0,60}|no te pierdas.{0,60}',
);
/** What opens a list of short lines. */
const lists = whole(
  '(?:table of )?contents|toc|on this page|in this article|quick facts|key facts|at a glance|facts',
  '(?:tabla de )?contenidos?|índice|en est[ea] (?:página|artículo|nota)|datos (?:clave|rápidos)|sumario',
);
const histories = [
  /^(?:fact-?checked|reviewed|edited|verified|medically reviewed|revisado|editado|verificado) (?:by|por) /iu,
  /^(?:article history|view edit history|historial del artículo)\b/iu,
  /^(?:from|de) wikipedia[,:]? /iu,
  /^this (?:article|entry|page) was (?:most recently|last) (?:revised|updated|edited|reviewed)\b/iu,
];
const questionHeadings =
  /^(?:top questions|(?:the )?(?:most )?(?:frequently|commonly) asked questions|common questions|faqs?|people also ask|(?:questions|q) ?(?:&|and) ?(?:answers|a)|preguntas (?:frecuentes|principales|más frecuentes|y respuestas|comunes|destacadas))(?: (?:about|on|sobre|\().{0,80})?:?$/iu;
const dates =
  /^(?:(?:first |originally )?published|posted|publicado|publicación|(?:last |most recently )?(?:updated|modified|revised|edited|reviewed)|(?:última )?(?:actualización|actualizado|modificación)(?: por última vez)?)\b/iu;

export type Mark = 'box' | 'end' | 'aside' | 'list' | 'history' | 'questions' | 'date';

/** @returns What a line opens or says of the page, where it belongs to what stands around an article. */
export function markIn(text: string): Mark | undefined {
  if (text.length > longest) return undefined;
  if (questionHeadings.test(text)) return 'questions';
  // "More in hope than in fear." is a sentence; "Corrections? Updates?" is none of the article's.
  if (boxes.test(text) && (!isProse(text) || text.includes('?'))) return 'box';
  if (ends.test(withoutEdit(text))) return 'end';
  if (asides.test(text) && !isProse(text)) return 'aside';
  if (lists.test(text)) return 'list';
  if (histories.some((each) => each.test(text))) return 'history';
  const isDate =
    dates.test(text) && !isProse(text) && (dayIn(text) !== undefined || /\d[/.]\d{1,2}[/.]\d{2}/u.test(text));
  return isDate ? 'date' : undefined;
}

/** @returns A heading without the button to edit what stands below it. */
export const withoutEdit = (text: string): string =>
  text.replace(/\s*\[\s*(?:edit|editar)[^\]]{0,40}\]$/iu, '').trim();

/** Marks that no text has but one that was copied from a page. */
const telling =
  /^(?:top questions|verified ?cite|select citation style|fact-?checked by .+|written by .+|article history|from wikipedia, .+|de wikipedia, .+|external websites|corrections\? updates\? omissions\?.*|table of contents|preguntas frecuentes|escrito por .+|.{1,60}\[(?:edit|editar)\])$/iu;
export const isTelling = (text: string): boolean => text.length <= longest && telling.test(text);
