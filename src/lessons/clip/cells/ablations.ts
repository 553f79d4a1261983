import { ablationCell, type AblationOptions, type CellSpec, type Localized } from '#notebook';
import { measures } from '../measures';

const { equal, seen, heldOut, place, loss, scale } = measures;

const ablation = (
  id: string,
  title: Localized,
  controls: NonNullable<Exclude<AblationOptions['change'], readonly unknown[]>['controls']>,
  terms: AblationOptions['terms'] = [seen, equal, loss],
): CellSpec => ablationCell('clip', id, title, { change: { controls }, terms });

/** One thing broken at a time. */
export const ablations: readonly CellSpec[] = [
  ablation('break-4', { en: 'Four pairs a batch', zh: '一批四对' }, { batch: 4 }),
  ablation('break-16', { en: 'Sixteen pairs a batch', zh: '一批十六对' }, { batch: 16 }),
  ablation(
    'break-128',
    { en: 'A hundred and twenty-eight pairs a batch', zh: '一批一百二十八对' },
    { batch: 128 },
    [seen, heldOut, equal, loss],
  ),
  ablation(
    'break-accumulate',
    { en: 'The same batch in sixteen parts', zh: '同一批分成十六份' },
    { accumulate: 16 },
    [seen, place, equal, loss],
  ),
  ablation('break-scale', { en: 'The scale fixed at 1', zh: '尺度固定为 1' }, { scale: 'one' }, [
    loss,
    scale,
    equal,
    seen,
  ]),
  ablation(
    'break-length',
    { en: 'Features of any length', zh: '不归一化的特征' },
    { normalized: false },
    [equal, seen, loss],
  ),
  ablation(
    'break-norm',
    { en: 'No layer norm before the blocks', zh: '各层之前没有层归一化' },
    { preNorm: false },
  ),
];
