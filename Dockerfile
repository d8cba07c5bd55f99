# The bot as an image: the built program, its pictures and its packages for production, as a user without rights.
# docs/operations.md tells how it is built, also without Docker, and how it is run.
FROM docker.io/library/node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@types

FROM docker.io/library/node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY data ./data
COPY scripts ./scripts
COPY tests/support ./tests/support
COPY commands ./commands
COPY src ./src
RUN npm run build && rm -rf dist/tests && find dist -name '*.map' -delete

FROM docker.io/library/node:24-slim
# Within a container only its own address can be published; the port is that of health and metrics, or of interactions.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY data ./data
COPY deploy/shards.mjs ./deploy/
# By number, so that a platform can see that it is not root; it owns nothing.
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Over HTTP instead of the gateway: `node --max-semi-space-size=4 --heap-growing-percent=100 --v8-pool-size=1 dist/src/main-http.js`.
# As several processes: `node deploy/shards.mjs`.
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=100", "--v8-pool-size=1", "dist/src/main.js"]
