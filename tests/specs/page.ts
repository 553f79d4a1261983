/** Lets the test driver run the specs in a page. */
import { runSpecs } from './main';

Object.assign(globalThis, { runSpecs });
