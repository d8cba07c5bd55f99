// Ranking set in Spanish, with and without accents and slang: question, the passage that must come first, and why.
import { expect, it } from 'vitest';
import { search } from './real.js';

const ranking: readonly (readonly [question: string, first: string, why: string])[] = [
  ['cuanta gente le cabe', 'capacity', 'sin acentos y sin nombrar la cárcel'],
  ['¿En qué municipio queda?', 'where-it-is', 'el lugar'],
  ['que significan las siglas', 'acronym', 'las siglas, no el nombre oficial'],
  ['¿Cuándo abrió sus puertas?', 'opening', 'abrir, no construir'],
  ['¿En qué año empezó la obra?', 'construction-start', 'la obra, no la apertura'],
  ['quien dio la orden de construirlo', 'ordered-by', 'la orden de construir, no la de deportar'],
  ['¿Con qué fin lo levantaron?', 'purpose', 'la finalidad'],
  ['¿Los dejan salir al sol?', 'no-outdoors', 'sol es aire libre'],
  ['apagan los focos en la noche?', 'lights', 'focos, como se dice en México'],
  ['mi primo puede recibir visitas de su mamá?', 'no-visits', 'la familia por sus nombres de diario'],
  ['pueden llamar por celular', 'no-communication', 'celular es comunicación'],
  ['hay abogados que los vean', 'no-lawyers', 'abogado'],
  ['¿Cuántos meten en cada celda?', 'cell-occupancy', 'por celda, no en total'],
  ['cuantas horas los tienen metidos en la celda', 'hours-in-cell', 'horas, no personas'],
  ['¿Van a soltar a alguien algún día?', 'removed-indefinitely', 'soltar es liberar'],
  ['¿En qué guerras se aplicó esa ley?', 'act-wars', 'las guerras, no cuántas veces'],
  ['cuantos venezolanos mandaron', 'deportees-250', 'un número de deportados, no la capacidad'],
  ['cuanta plata dieron los gringos', 'six-million', 'plata y gringos'],
  ['¿Cuánto dura el trato?', 'one-year-deal', 'la duración, no el precio'],
  ['no hay pruebas de que fueran mareros', 'no-evidence', 'una afirmación recibe el pasaje que la toca'],
  ['¿Es legal mandar allá a un estadounidense?', 'legal-doubts', 'la legalidad, no la idea'],
  ['apretados cuántos por celda', 'cell-occupancy', 'un número por celda, aunque diga cómo están'],
  ['¿Con qué ley los deportó?', 'act-invoked', 'la ley de las deportaciones, no una política'],
  ['¿Cuánta gente meten por celda?', 'cell-occupancy', 'meter en una celda no es capturar'],
];

it.each(ranking)('%s → %s: %s', (question, first) => {
  const answer = search.ask(question);
  expect([answer.language, answer.outcome, answer.passages[0]?.id]).toEqual(['es', 'answered', first]);
});
