// Tells a page that stands in the article's place: an error, a check for robots, a question about cookies, a paywall.
// Called by index.ts.

/** An article is longer than what such pages say. In words. */
const shortArticle = 120;
/** What a paywall lets through is shorter than this. In words. */
const shortBeginning = 260;

export interface Suspect {
  /** What the page calls itself. */
  readonly names: readonly string[];
  /** All that a reader sees. */
  readonly visible: string;
  /** What was taken for the article. */
  readonly body: string;
  readonly free: boolean;
}

const robots = [
  /^(?:just a moment|attention required|checking (?:your|the) (?:browser|site)|un momento|one moment|please wait|verify(?:ing)? (?:that )?you are|are you (?:a )?(?:human|robot)|human verification|robot check|security check|bot (?:check|verification)|pardon our interruption|ddos-guard|captcha|verifica(?:ción|ndo)?\b.{0,20}(?:humano|seguridad|robot)|comprobando (?:tu|su) navegador)/iu,
  /enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser before)|verif(?:y|ying|ies) (?:that )?you are (?:a )?(?:human|not a robot)|unusual traffic from your|performance (?:&|and) security by|complete the security check|press (?:&|and) hold to confirm|(?:eres|que es) (?:un )?humano|no (?:soy|eres) un robot/iu,
];
const errors = [
  /^(?:error(?: code)?:?\s?)?(?:40[0134569]|410|429|451|50[0-4]|52[0-6])(?!\d)/iu,
  /^(?:not found|access (?:is )?denied|forbidden|unauthori[sz]ed|bad (?:request|gateway)|too many requests|something went wrong|acceso denegado|prohibido|algo salió mal)[.!]?$/iu,
  /^(?:.{0,40}\W)?(?:(?:page|file|article|site) (?:not found|does not exist|is (?:un|not )available|can['’]t be found|cannot be displayed)|you don['’]t have permission to access|(?:internal )?server error|service (?:temporarily )?unavailable|gateway time-?out|request blocked|this (?:page|site) (?:isn['’]t|is not|can['’]t be) (?:available|working|reached|found)|unavailable for legal reasons|página no (?:encontrada|existe|disponible)|no (?:se )?(?:encontr(?:ó|amos|ada)|se puede (?:acceder|mostrar|abrir)|existe (?:la|esta) página)|error (?:interno )?del servidor|servicio no disponible)(?:\W.{0,60})?$/iu,
];
const cookieTitles =
  /\b(?:cookies?|consent|privacy|before you continue|privacidad|consentimiento|antes de continuar)\b/iu;
const cookieWords =
  /\b(?:cookies?|consent(?:imiento)?|partners|socios|personali[sz]ed ads|anuncios personalizados|privacy|privacidad|personal data|datos personales|legitimate interest)\b/giu;
const paywalls = [
  /\b(?:subscribe|sign up|register|log in|sign in|create (?:a free|an) account|become a (?:member|subscriber)|start your (?:free )?trial|join)\b[^.!?]{0,40} to (?:continue|keep|read|finish|unlock|access|view|get (?:full |unlimited )?access)\b/iu,
  /\bto (?:continue|keep) reading\b|\bcontinue reading (?:this article|with|for|by)\b|\b(?:this|the) (?:article|content|story|rest)\b[^.!?]{0,40}\b(?:for|to|available to|only for|reserved for|exclusive to) (?:our )?(?:paying )?(?:subscribers|members)\b|\bsubscribers?[- ]only\b|\bsubscriber exclusive\b|\b(?:unlock|get access to) (?:this|the full) (?:article|story)\b|\byou(?:['’]ve| have) (?:reached|read|used)\b[^.!?]{0,50}\b(?:free|limit|articles)\b|\balready a (?:subscriber|member)\b/iu,
  /\b(?:suscr[ií]b(?:e(?:te)?|irse|ase)|reg[ií]str(?:ate|arse|ese)|inicia sesión|hazte (?:socio|socia|suscriptor))\b[^.!?]{0,40}\bpara (?:seguir|continuar|leer|acceder|desbloquear)\b|\bpara (?:seguir|continuar) leyendo\b|\b(?:contenido|artículo|nota) (?:exclusiv[oa]|solo|reservad[oa])\b[^.!?]{0,20}\b(?:para )?(?:suscriptores|socios)\b|\bya eres (?:suscriptor|suscriptora|socio)\b/iu,
];

/** @returns What the page is and what to do instead, or undefined for an article. */
export function refusal({ names, visible, body, free }: Suspect): string | undefined {
  const length = body === '' ? 0 : body.split(/\s+/u).length;
  const name = names[0] ?? visible.slice(0, 60);
  const start = visible.slice(0, 3000);
  if (length < shortArticle) {
    if (names.some((each) => robots[0]?.test(each)) || robots[1]?.test(start))
      return `this is a check for robots (“${cut(name)}”), not the article; open the page in a browser and save it from there`;
    const wrong = names.find((each) =>
      errors.some((error) => error.test(each.split(/\s[|–—·-]\s/u)[0] ?? each)),
    );
    const said =
      wrong ??
      (names.length === 0 && errors.some((error) => error.test(start.slice(0, 80)))
        ? start.slice(0, 80)
        : undefined);
    if (said !== undefined)
      return `this is an error page (“${cut(said)}”), not the article; open the article’s own page and save that`;
  }
  if (isAboutCookies(names, body === '' ? visible : body, length))
    return `this is a page about cookies and consent (“${cut(name)}”), not the article; answer it in the browser, then save the article’s page`;
  if (
    length < shortBeginning &&
    (paywalls.some((paywall) => paywall.test(visible)) || (!free && length < shortArticle))
  )
    return 'this is only the beginning of the article, the rest is for paying or registered readers; save the page when all of it is shown';
  return undefined;
}

function isAboutCookies(names: readonly string[], text: string, length: number): boolean {
  if (length > shortBeginning * 2) return false;
  const hits = text.match(cookieWords)?.length ?? 0;
  const share = hits / Math.max(1, text.split(/\s+/u).length);
  return hits >= 3 && (share >= 0.05 || (share >= 0.02 && names.some((name) => cookieTitles.test(name))));
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
