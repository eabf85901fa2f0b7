/**
 * What Node says by `code`, in words that name what to look at. Codes of OpenSSL's verification
 * (X509_V_ERR_…), of Node's own checks, and of alerts that the server sent.
 */
const explanations: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the server’s certificate is not signed by the given CA',
  SELF_SIGNED_CERT_IN_CHAIN: 'the server’s certificate is not signed by the given CA',
  UNABLE_TO_GET_ISSUER_CERT: 'the server’s certificate is not signed by the given CA',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the server’s certificate is not signed by the given CA',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server’s certificate is not signed by the given CA',
  CERT_SIGNATURE_FAILURE: 'the server’s certificate is not signed by the given CA',
  CERT_HAS_EXPIRED: 'the server’s certificate has expired',
  CERT_NOT_YET_VALID: 'the server’s certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the server’s certificate is for another name',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'the server wants a client certificate',
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: 'the server does not trust the CA of the client certificate',
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: 'the server refuses the client certificate',
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED: 'the client certificate has expired',
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN: 'the server refuses the client certificate',
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE:
    'the server wants a client certificate, or another TLS version',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'the server wants another TLS version',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak TLS there',
};

/** A failure of TLS for people, with the original words; undefined when it is none. */
export function explainTlsFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const explanation = 'code' in error ? explanations[String(error.code)] : undefined;
  return explanation === undefined
    ? explainTlsFailure(error.cause)
    : `${explanation} (${error.message})`;
}
