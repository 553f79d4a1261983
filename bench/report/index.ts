export { plotOf } from './svg';
export { tableOf } from './table';
