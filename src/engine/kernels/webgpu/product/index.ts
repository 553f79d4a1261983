export { registerMatMul } from './matmul';
export { product, type Product } from './product';
export { plainShape, type ProductShape } from './shape';
export { workgroupTiles, type WorkgroupTile } from './tile';
export { measureOn, tuneProduct, type Memory } from './tune';
