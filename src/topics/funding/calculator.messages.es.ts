import type { CalculatorMessages } from './calculator.messages.en.js';
import { messages as funding } from './messages.es.js';
import { messages as rates } from './rates.messages.es.js';

const isFor = (total: string, base: string, rate: string): string =>
  `${total} a ${rate} alcanzan para ${base}.`;
const comesTo = (total: string, base: string, rate: string): string =>
  `${total} para ${base} son ${rate}.`;

export const messages: CalculatorMessages = {
  ...funding,
  ...rates,
  rates: { ...rates.rates, 'per-year': (amount) => `${amount} por año` },
  heading: '¿Cuánto es ese dinero?',
  rest: {
    total: 'en total',
    students: 'estudiantes',
    perStudent: 'por cada estudiante',
    ada: 'de asistencia diaria promedio (ADA)',
    perAda: 'por cada unidad de asistencia diaria promedio (ADA)',
  },
  bases: {
    students: (students) => `${students} estudiantes`,
    ada: (ada) => `una asistencia diaria promedio (ADA) de ${ada}`,
  },
  comesTo: {
    total: (total, base, rate) => `Para ${base}, ${rate} son ${total}.`,
    students: isFor,
    perStudent: comesTo,
    ada: isFor,
    perAda: comesTo,
  },
  that: (parts) => `Son ${parts}.`,
  group: 'Pruebe con sus propios números',
  workOut: 'Calcular',
  names: {
    total: 'Todo el dinero',
    students: 'Estudiantes',
    perStudent: 'Por cada estudiante',
    ada: 'Asistencia diaria promedio (ADA)',
    perAda: 'Por cada unidad de ADA',
    years: 'Años',
    teachers: 'Docentes',
    schools: 'Escuelas',
  },
  changePlan: (plan) => `Cambiar este plan${plan && `: ${plan}`}`,
  lacking: 'No se pudo cargar una parte de este recurso. Ahora no se puede cambiar nada.',
};
