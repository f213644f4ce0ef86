import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface LocalCertificate {
  key: string;
  cert: string;
  /** What Chromium's `--ignore-certificate-errors-spki-list` wants: base64 of the SHA-256 of the public key. */
  spkiHash: string;
}

/** A certificate for one run. No key is ever kept, so none can leak or expire. */
export async function createLocalCertificate(hosts: readonly string[]): Promise<LocalCertificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'LeadFlow tests' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, spkiHash: createHash('sha256').update(publicKey).digest('base64') };
}
