/** What the loader does on a page whose address asks for the doctor. */
import { examine } from '../../src/arrival/doctor/doctor.js';

const { searchParams, origin } = new URL(import.meta.url);
await examine(new URL(searchParams.get('script') ?? '', origin).href);
