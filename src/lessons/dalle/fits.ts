import type { StartModel, StartSituation } from '#notebook';

/** A discrete VAE of this world; what emoji are in 16 pixels nobody can tell. */
export const dvaeFits = ({ data, controls }: StartModel, now: StartSituation): boolean =>
  data === now.data && (now.data !== 'emoji' || controls.size === 32);

/**
 * A CLIP of this world that reads the captions, which are in English, and pictures no larger than the
 * discrete VAE makes them: smaller ones can be made of these.
 */
export function clipFits({ data, controls }: StartModel, now: StartSituation): boolean {
  const drawn = Number(now.model('dvae')?.controls.size ?? 32);
  return data === now.data && controls.language !== 'zh' && Number(controls.size) <= drawn;
}
