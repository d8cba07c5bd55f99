// Words of which one is the opposite of the other: the plain ones of each language. Read by index.ts, for contrary.ts.
import type { Language } from '../article/schema.js';

/** Accents are folded. */
export const opposites: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: pairs(`
    above below|abundant scarce|accept refuse|accept reject|advance retreat|agree disagree|agree refuse|alive dead
    |allow ban|allow prohibit|ally enemy|ally opponent|always never|ancestor descendant|appear disappear
    |arrive depart|arrive leave|artificial natural|ascend descend|attack defend|attract repel|backward forward
    |before after|begin end|beginning end|best worst|better worse|big small|birth death|bottom top|bright dark
    |brother sister|build destroy|buy sell|cause effect|cause prevent|central peripheral|cheap costly|cheap expensive
    |child adult|civilian military|clean dirty|coastal inland|collect distribute|combine separate|comedy tragedy
    |common rare|complete partial|connect disconnect|conservative liberal|constant variable|continue stop
    |convict acquit|create destroy|current former|damage repair|day night|decline grow|decline increase|decrease grow
    |deep shallow|demand supply|democracy dictatorship|demolish build|deny admit|deny confirm|departure arrival
    |disband form|discourage encourage|dissolve form|distant close|domestic foreign|downstream upstream
    |downward upward|dry wet|earlier later|earliest latest|early late|east west|eastern western|easy difficult
    |emigrant immigrant|emigrate immigrate|emperor empress|enter exit|enter leave|establish abolish
    |establish dissolve|exact approximate|expand contract|expand shrink|explicit implicit|fact fiction|fail succeed
    |fast slow|father mother|fewer more|fewest most|final initial|find lose|first last|flexible rigid|forbid allow
    |forget remember|former latter|frequent rare|frequently rarely|friend enemy|front back|front rear|full empty
    |full partial|gain lose|gather scatter|general specific|give receive|give take|good bad|good evil|guilty innocent
    |happy sad|heavy light|help hinder|help hurt|hidden visible|hide reveal|high low|higher lower|highest lowest
    |hire fire|horizontal vertical|hot cold|huge tiny|humid arid|husband wife|ignore consider|illegal legal
    |import export|improve worsen|include exclude|increase decrease|individual collective|indoor outdoor
    |inferior superior|inner outer|inside outside|intentional accidental|internal external|join leave|junior senior
    |keep abandon|keep lose|king queen|lack have|large small|larger smaller|largest smallest|lead follow|lend borrow
    |light dark|like hate|little big|local foreign|local global|local national|long short|longer shorter|loose tight
    |loss gain|loss profit|love hate|major minor|majority minority|male female|man woman|married single
    |master servant|maximum minimum|modern ancient|monarchy republic|more less|morning evening|most least|near far
    |north south|northern southern|odd even|offensive defensive|often rarely|often seldom|old new|old young
    |oldest youngest|open close|oppose favor|oppose favour|optional compulsory|optional mandatory|oral written
    |ordinary special|parent child|part whole|pass fail|passive active|past future|past present|peace war
    |peaceful violent|permit forbid|physical mental|positive negative|powerful weak|praise blame|praise criticize
    |precede follow|predecessor successor|presence absence|present absent|previous next|primary secondary
    |prince princess|producer consumer|professional amateur|protect harm|public private|push pull|question answer
    |quick slow|quickly slowly|quiet loud|raise lower|rapid slow|rapidly slowly|real fake|reduce expand
    |reduce increase|refuse allow|reject adopt|reject approve|release capture|religious secular|reluctant willing
    |remain leave|remove add|retain lose|reward punish|rich poor|right left|right wrong|rise decline|rise drop
    |rise fall|safe dangerous|same different|secret public|send receive|separate join|sick healthy|similar different
    |simple complex|single multiple|sink float|smooth rough|soft hard|solid liquid|son daughter|spend save
    |spring autumn|start end|start finish|start stop|stay leave|strength weakness|strengthen weaken|strict lenient
    |strong weak|stronger weaker|strongest weakest|student teacher|success failure|summer winter|sunny cloudy
    |support oppose|supporter opponent|surplus deficit|surrender resist|teach learn|temporary permanent|thick thin
    |true false|uncle aunt|unite divide|unite separate|unknown famous|unpopular popular|upper lower|urban rural
    |useful useless|victory defeat|voluntary forced|warm cold|warm cool|weaken improve|wealthy poor|wide narrow
    |wild domestic|win lose|winner loser|withdraw advance|withdraw enter|younger older`),
  es: pairs(`
    abrir cerrar|abundante escaso|aceptar rechazar|actual anterior|aliado enemigo|alta baja|alto bajo
    |alumno profesor|amigo enemigo|amo siervo|amor odio|ampliar reducir|ancho estrecho|antepasado descendiente
    |antes despues|aparecer desaparecer|apoyar oponer|arriba abajo|artificial natural|ascender descender
    |atacar defender|aumentar disminuir|aumento disminucion|avanzar retroceder|ayudar perjudicar|barato caro
    |blando duro|buena mala|bueno malo|caliente frio|casado soltero|causa efecto|cerca lejos|civil militar
    |claro oscuro|comedia tragedia|comenzar terminar|completo parcial|comprar vender|comun raro|conectar desconectar
    |conservador liberal|constante variable|construir destruir|continuar parar|costero interior|crear destruir
    |crecer disminuir|crecimiento descenso|culpable inocente|danar reparar|dar recibir|delante detras
    |democracia dictadura|demoler construir|demoler edificar|derecha izquierda|derecho izquierdo|dia noche
    |elogiar criticar|emigrar inmigrar|emperador emperatriz|empezar terminar|enfermo sano|ensenar aprender
    |entrar salir|enviar recibir|establecer abolir|este oeste|exacto aproximado|exito fracaso|expandir contraer
    |facil dificil|feliz triste|final inicial|flexible rigido|fortalecer debilitar|fracasar triunfar|frecuente raro
    |fuerte debil|fuerza debilidad|fundar disolver|ganador perdedor|ganar perder|gastar ahorrar|general especifico
    |grande pequena|grande pequeno|grueso delgado|hermano hermana|hijo hija|hombre mujer|horizontal vertical
    |hundir flotar|igual diferente|importar exportar|incluir excluir|individual colectivo|inicio fin
    |interior exterior|interno externo|larga corta|largo corto|liberar capturar|limpio sucio|llegar partir
    |llegar salir|lleno vacio|local nacional|madre hija|manana tarde|mantener abandonar|marido esposa|maximo minimo
    |mayor menor|mayoria minoria|mejor peor|mejorar empeorar|mismo distinto|moderna antigua|moderno antiguo
    |monarquia republica|nacimiento muerte|nacional extranjero|negar admitir|negar confirmar|nino adulto|norte sur
    |ocultar revelar|ofensivo defensivo|oferta demanda|olvidar recordar|opcional obligatorio|oral escrito
    |oriental occidental|pacifico violento|padre hijo|padre madre|parte todo|partidario opositor|pasado futuro
    |pasivo activo|paz guerra|permitir prohibir|pesado ligero|poderoso debil|positivo negativo|predecesor sucesor
    |pregunta respuesta|premiar castigar|presencia ausencia|presente ausente|primario secundario|primavera otono
    |primera ultima|primero ultimo|primer ultimo|principe princesa|productor consumidor|profesional aficionado|profundo superficial
    |proteger danar|publica privada|publico privado|quedar salir|quitar anadir|rapido lento|rechazar aprobar
    |religioso laico|reunir separar|rey reina|rico pobre|salida llegada|seco humedo|secreto publico|seguro peligroso
    |siempre nunca|similar diferente|simple complejo|solido liquido|subir bajar|superavit deficit|superior inferior
    |temporal permanente|temprano tarde|unir separar|urbano rural|util inutil|verano invierno|verdadera falsa
    |verdadero falso|victoria derrota|vieja nueva|viejo joven|viejo nuevo|visible oculto|vivo muerto
    |voluntario forzado`),
};

function pairs(list: string): string[][] {
  return list.split('|').map((pair) => pair.trim().split(' '));
}
