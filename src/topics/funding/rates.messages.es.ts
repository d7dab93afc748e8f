import type { RatesMessages } from './rates.messages.en.js';

export const messages: RatesMessages = {
  rates: {
    'per-student': (amount) => `${amount} por estudiante`,
    'per-ada': (amount) => `${amount} por unidad de ADA`,
    'per-teacher': (amount) => `${amount} por docente`,
    'per-school': (amount) => `${amount} por escuela`,
  },
  ada: 'ADA es la asistencia diaria promedio: cuántos estudiantes están en la escuela en un día promedio. No es el número de estudiantes.',
};
