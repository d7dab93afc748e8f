import type { FieldMessages } from './fields.en.js';

export const fields: FieldMessages = {
  group: 'Pruebe con sus propios números',
  workOut: 'Calcular',
  names: {
    total: 'Todo el dinero',
    students: 'Estudiantes',
    perStudent: 'Por cada estudiante',
    ada: 'Asistencia diaria promedio (ADA)',
    perAda: 'Por cada unidad de ADA',
    years: '¿En cuántos años?',
    teachers: '¿Para cuántos docentes?',
    schools: '¿Para cuántas escuelas?',
  },
  units: {
    students: 'estudiantes',
    ada: 'ADA',
    years: 'años',
    teachers: 'docentes',
    schools: 'escuelas',
  },
  adaHint:
    'Cuántos estudiantes van a la escuela en un día promedio. No es cuántos están inscritos.',
  each: {
    years: (amount) => `${amount} por año`,
    teachers: (amount) => `${amount} por docente`,
    schools: (amount) => `${amount} por escuela`,
  },
  undo: 'Deshacer',
  redo: 'Rehacer',
  reset: 'Volver a empezar',
  lines: (plan) => (plan ? `Cambiar este plan: ${plan}` : 'Cambiar este plan'),
};
