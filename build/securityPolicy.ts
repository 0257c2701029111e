/** The Content-Security-Policy of every built page (docs/adr/0004-strict-security-policy.md). */
import { createHash } from 'node:crypto';

export interface InlineParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The policy's text: nothing inline but the parts given, which are named by hash, and nothing from other hosts.
 * @param hosts that a configured base map is fetched from: MapLibre fetches styles, tiles and pictures alike, so one line opens
 */
export function securityPolicy(inline: InlineParts, hosts: readonly string[] = []): string {
  const self = (parts: readonly string[]): string => ["'self'", ...parts.map(hashSource)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${self(inline.scripts)}`,
    `style-src ${self(inline.styles)}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...hosts].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
