/** What is said while a large file is read; loaded with what reads it. */
export const waitingMessages = {
  en: {
    reading: 'Reading the answers…',
    part: (share: string) => `Reading the answers: ${share} done.`,
    progress: 'How much of the file is read',
  },
  es: {
    reading: 'Se leen las respuestas…',
    part: (share: string) => `Se leen las respuestas: ${share} listo.`,
    progress: 'Cuánto del archivo se ha leído',
  },
};
