import type { CalculatorMessages } from './calculator.messages.en.js';
import { messages as funding } from './messages.es.js';
import { messages as rates } from './rates.messages.es.js';

export const messages: CalculatorMessages = {
  ...funding,
  ...rates,
  heading: '¿Cuánto es ese dinero?',
  rest: {
    total: 'en total',
    students: 'estudiantes',
    perStudent: 'por cada estudiante',
    ada: 'de asistencia diaria promedio (ADA)',
    perAda: 'por cada unidad de asistencia diaria promedio (ADA)',
  },
  comesTo: {
    students: (total, students, each) =>
      `${total} para ${students} estudiantes son ${each} por cada estudiante.`,
    ada: (total, ada, each) =>
      `${total} para una asistencia diaria promedio (ADA) de ${ada} son ${each} por cada unidad de ADA.`,
  },
  that: (parts) => `Son ${parts}.`,
  each: {
    years: (amount) => `${amount} por año`,
    teachers: rates.rates['per-teacher'],
    schools: rates.rates['per-school'],
  },
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
