// The words of each language that carry no evidence, or little, in what members write. Read by analyse.ts, query.ts and
// language.ts.
// Our own lists: the published ones drop who, when, how many and not.
import type { Language } from '../article/schema.js';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Grammar and small talk: they tell no passage from another. Accents are folded. */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(`
    a an the this that these those there here it its he him his she her hers they them their theirs we our ours
    you your yours i me my mine myself themselves itself
    is are was were be been being am isnt arent wasnt werent do does did doing done dont doesnt didnt has have had having
    hasnt havent hadnt will would shall can cannot cant could couldnt wont wouldnt may might must ought
    of in on at to from by for with about into onto upon as than then through over under between within near per via
    and or but if so because while though although nor either neither both
    what which whats whos hows
    some any each every all such own same other others another
    up out off down away back again also too very just only even still yet already ever
    get gets got getting go goes going gone went come comes coming make makes made let lets put take takes taken
    s t d ll re ve m let please tell explain show give know want think say says said mean means
    something anything thing things stuff someone somebody anyone anybody everyone everybody people person
    really actually basically exactly literally simply quite rather pretty like kind sort type way lot lots bit
    hey hi hello ok okay yes no not never without true truth false fake fact facts right correct wrong claim question
    answer info information read heard hear according regarding concerning know known
    u r ur im ive id theyre thats theres hes shes youre wheres whats isn aren wasn weren doesn didn don wouldn couldn
    guy dudes folks ppl wat wht mny wen ths bros lmao nah yeah yep nope sure damn else ones
    yo guys bro lol idk tbh pls plz thx thanks thank
    dude man omg wtf huh btw imo anyways anyway though supposed supposedly happen happens happened happening
    used use uses using able cause gonna wanna gotta kinda
    much many long often old
    keep keeps keeping kept bring brings brought end ends ended ending start starts started starting turn turns turned
    look looks looking looked seem seems seemed feel feels felt try tries tried trying wonder wondering guess bet heres
    suppose believe believes believed understand care cares mind sorry aight bruh lmfao smh fr ngl rn af tho cuz cos coz bc til
    yall ya lemme gimme dunno aint ain theyve weve shouldnt should wasn hasn hadn hasnt haven mustve couldve wouldve
    apparently honestly seriously totally fully entirely completely absolutely definitely probably maybe perhaps certainly
    simple quick quickly fast instead against among amongst across along around without whether unless anyway however
    himself herself whole entire certain various several specific specifically particular general generally overall
    nobody noone nothing none everything nowhere anywhere somewhere
    stop lying liar cap nonsense bs bullshit exaggerating exaggerate dumb stupid crazy insane wild nuts weird
    one two bunch couple few more most less least enough almost nearly around about
    gives gave given taking talking tell tells told telling ask asks asked asking saying
    well please pls btw asap source sources wiki link
    remember forget sounds sound like likes liked
    work works working worked set sets setting run runs running ran
    gotten yeahh yea ye hmm hmmm uh um oh ah wow lolol haha hahaha xd
    hay heya sup whatsup wassup bot
  `),
  es: set(`
    el la lo los las un una unos unas este esta esto estos estas ese esa eso esos esas aquel aquella aquello alli ahi aca
    alla aqui su sus mi mis tu tus nuestro nuestra yo ella ellos ellas nosotros ustedes usted vos me te se le les nos
    es son era eran fue fueron ser sido siendo sea esta estan estaba estaban estar estuvo estado he ha han habia haber hay
    hubo habra hace hacen hacer hizo hicieron hecho tiene tienen tenia tenian tener tuvo tuvieron puede pueden podria podrian podia
    poder pudo va van iba ir ido vaya dan dar da dio
    de del en al a por para con sin sobre entre hasta desde hacia segun ante bajo tras contra durante dentro fuera
    y e o u pero si que porque como pues aunque mientras ni sino ya
    que cual cuales
    algun alguna alguno algunos algunas cada todo toda todos todas otro otra otros otras mismo misma mismos tal tales
    mas menos muy tan tanto tambien solo aun todavia siempre nunca jamas no
    algo cosa cosas alguien gente persona personas
    realmente verdad cierto cierta falso falsa mentira exactamente simplemente bastante asi tipo manera forma
    dime di cuenta cuentame explica explicame muestra muestrame saber sabe saben sabes quiero quisiera dice dicen decir dijo dijeron
    hola gracias favor oye che pregunta respuesta informacion
    acerca respecto pasa pasar paso ocurre ocurrio sucede sucedio
    wey bro parce chamo nombe pana compa neta ojo jaja jajaja mames mae q k xq pq vos che aja
    vez puedo podemos sabemos eh bueno ademas esos
    creo crees cree creen creia pienso supongo parece parecen acaso osea sea tipo onda pues nomas nada mero mera
    porfa porfis plis plz pls xfa xfavor grax graxias saludos buenas buenos dias tardes noches
    wacho weon huevon cerote cipote bicho maje vato morro chavo tio tia mano manito causa parcero
    jajajaja jeje jejeje xd lol omg wtf ay uy ah oh epa epale vaya nel simon
    en serio puro pura puros puras nomas namas ahorita entonces luego apenas casi tal demasiado poco poca
    nadie pocos pocas mucho mucha muchos muchas harto demas cualquier cualquiera ningun ninguna ninguno
    hago hizo haciendo hecho ponen pone puso poner puesto deja dejan dejo dejar quedo quedaron quedar
    sigue siguen seguir empezo llego llegan creen digan diga digo dijeron dicho contar cuentan
    mira oiga oigan fijate ve vean ves vi visto veo quisiera quiere quieren querer necesito busco
    articulo resumen dato datos tema relacion referente
    asi q ke kiero toy ta tan pa pal na to
    exagerar exagera exageran exageren exagerado inventan inventen mienten mentiras mentira paja falsos chafa
    cosa coso dio dieron dado daban habido estado sera seran seria serian fuera fueran vas voy vamos vienen viene
    aquellos aquellas cuyo cuya unico unica propio propia varios varias cierto ciertos total bot
  `),
};

/** Everyday words: where they stand in a passage they help to order, but they say little of what a question is about. */
export const weakWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(`
    time times day days week month year years hour hours minute today night morning life live lives world
    home house help see seen saw big small large new good bad best better nice great free real hot cold high low next last
    first second full half back place man men woman kid kids guy name names number call calls called show shows play open
    close write read buy sell eat sleep talk speak walk move leave left stay need want send sent find found change
    happen future past early late long short far near same different right left order orders drop point part group
    other others line case side end top hard easy money price cost pay job school family friend friends game phone state
    country city water light lights room box set key process table news media air water sun answer number water class
    pass season write translate program programs
  `),
  es: set(`
    tiempo dia dias semana mes año ano anos hora horas minuto hoy noche mañana manana vida mundo casa ayuda ver grande
    pequeno nuevo nueva bueno buena malo mala mejor peor libre real alto bajo primero primera segundo medio media lugar
    hombre hombres nombre nombres numero llamar llama llaman abrir cerrar escribir leer comprar comer dormir hablar
    caminar mover salir quedar necesitar mandar enviar encontrar cambiar futuro pasado temprano tarde lejos cerca mismo
    diferente orden punto parte grupo lado fin duro facil dinero plata precio trabajo escuela familia amigo amigos juego
    telefono estado pais ciudad agua luz sol cuarto clase noticia noticias aire tres
  `),
};

/** Function words of languages that we do not answer in; each is rare in English and in Spanish. */
export const foreignWords = set(`
  le les des une est dans pour avec sur qui que quoi comment pourquoi combien quand ou cette sont pas du au aux et il elle nous vous
  der die das und ist nicht ein eine wie viele wer wann warum mit fur von den dem zu auf sind gibt es welche
  o os as um uma nao sao voce quantas quantos onde quem quando porque com foi tem ao pela pelo isso esta ate pessoas
  il gli che di della dello nel nella quanti quante dove chi perche sono non una quale questo
  het een van niet hoeveel waar wie zijn wordt
  jest nie jak gdzie kto ile dlaczego co
`);
