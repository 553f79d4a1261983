/** Sizes of a small variational autoencoder on pictures. */
export interface VaeConfig {
  /** Side of a picture, in pixels. */
  size: number;
  channels: number;
  /** Width of the two hidden layers on either side. */
  hidden: number;
  /** Numbers of a latent vector. */
  latent: number;
}

export const vaeDefaults: VaeConfig = { size: 16, channels: 3, hidden: 128, latent: 2 };

/** Values of a picture. */
export const pictureValues = ({ size, channels }: VaeConfig): number => size * size * channels;
