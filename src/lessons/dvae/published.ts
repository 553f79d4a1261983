/** Numbers of the dVAE that OpenAI trained (Ramesh et al. 2021, appendix A.2; openai/DALL-E, `encoder.py`). */
export const release = {
  size: 256,
  side: 32,
  codes: 8192,
  width: 256,
  batch: 512,
  steps: 3_000_000,
  beta: 6.6,
  tauStart: 1,
  tauEnd: 1 / 16,
};
