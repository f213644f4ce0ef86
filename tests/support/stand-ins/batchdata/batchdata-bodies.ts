/** BatchData's envelope; the wallet says `message` where the rest says `text`. */
export const okStatus = { code: 200, text: 'OK' };
export const okWalletStatus = { code: 200, message: 'OK' };

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** An error as BatchData sends it. */
export const errorBody = (code: number, message: string) => ({
  status: { code, text: REASONS[code] ?? 'Error', message },
});
