// The repository that the demo and the end-to-end tests deploy from: a policy, a workflow, three local actions.

const pin = {
  checkout: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  upload: 'actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0',
};

export const releaseWorkflow = `name: release
on:
  workflow_dispatch:
    inputs:
      subject: { type: string, required: true }
      base: { type: string, required: false, default: '' }
permissions: {}
jobs:
  build:
    runs-on: ubuntu-24.04
    permissions: { contents: read }
    steps:
      - uses: ${pin.checkout}
        with: { persist-credentials: false }
      # The image was pushed and its provenance signed before; a real build would do both here.
      - run: cp -r "$SHOP_RELEASE" release
      - uses: ${pin.upload}
        with: { name: release, path: release }
  production:
    needs: build
    permissions:
      actions: read
      attestations: read
      checks: read
      contents: write
      deployments: read
      id-token: write
      packages: read
      pull-requests: read
      statuses: read
    uses: acme/countersign/.github/workflows/gated-deploy.yml@v1
    with:
      environment: production
      service: shop
      subject: \${{ inputs.subject }}
      base: \${{ inputs.base }}
      artifact: release
      bundle: countersign-input/*.sigstore.json
      manifests: countersign-input/*.yaml
`;

/** A local action of the shop: writes what it would do to the file that stands for the cluster. */
function localAction(verb: string): string {
  return `name: ${verb}
description: ${verb} the shop
inputs:
  environment: { description: environment, required: true }
  service: { description: service, required: true }
  subject: { description: image by digest, required: true }
runs:
  using: composite
  steps:
    - shell: bash
      env:
        SUBJECT: \${{ inputs.subject }}
      run: |
        if [ "\${SHOP_BROKEN:-}" = "${verb}" ]; then exit 1; fi
        printf '%s %s\\n' ${verb} "$SUBJECT" >> "$SHOP_CLUSTER"
`;
}

export const localActions = {
  '.github/actions/deploy/action.yml': localAction('deploy'),
  '.github/actions/promote/action.yml': localAction('promote'),
  '.github/actions/roll-back/action.yml': localAction('roll-back'),
};

export type PolicyParts = {
  /** GITHUB_SERVER_URL, which is part of every identity. */
  readonly serverUrl: string;
  readonly trustedRootDigest: string;
  readonly prometheusUrl: string;
  /** More lines under `freeze-window:`, indented by eight spaces; none when empty. */
  readonly freeze: string;
};

/** The shop's policy file. */
export function policyFile({ serverUrl, trustedRootDigest, prometheusUrl, freeze }: PolicyParts): string {
  return `version: 1
rules:
  - when: { environment: production }
    gates:
      sod-check: {}
      digest-pin: {}
      attest-verify:
        trustedRoot: .github/trusted-root.json
        trustedRootDigest: ${trustedRootDigest}
        identity: ${serverUrl}/acme/shop/.github/workflows/release.yml@refs/heads/main
        sourceRepository: acme/shop
        sourceRef: refs/heads/main
      freeze-window:
${freeze === '' ? '        freezes: []' : freeze}
      canary-gate:
        prometheus: { url: "${prometheusUrl}" }
        metrics:
          - name: error-rate
            query: sum(rate(errors_total{service="shop"}[1m]))
            threshold: { max: 0.01 }
            count: 3
            intervalSeconds: 1
            failureLimit: 0
`;
}

/** A rendered manifest with one image. */
export function manifest(image: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  template:
    spec:
      containers:
        - name: shop
          image: ${image}
`;
}
