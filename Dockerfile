# syntax=docker/dockerfile:1

# Camber as an image for amd64 and arm64:
#   docker buildx build --platform linux/amd64,linux/arm64 --tag camber .
# Run by compose.yaml: as a user without rights, on a root that nobody writes to, with one volume at /data.

# What is in it comes from scripts/package alone, which CI builds and starts without Docker. It chooses the packages by
# architecture, so nothing is emulated here.
FROM --platform=$BUILDPLATFORM node:26-bookworm-slim AS package
ARG TARGETARCH
WORKDIR /build
COPY . .
RUN scripts/package /opt/camber "$TARGETARCH"

FROM debian:bookworm-slim
# The private Redis, and the authorities that sign certificates. The number of the user is fixed: volumes outlive images.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates redis-server \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin camber \
  && install --directory --owner=camber --group=camber --mode=700 /data
COPY --from=package /opt/camber /opt/camber
ENV PATH=/opt/camber/node_modules/.bin:$PATH \
  HOST=0.0.0.0 \
  DATA_DIR=/data \
  LOG_FORMAT=json
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["camber", "health"]
ENTRYPOINT ["camber"]
CMD ["start"]
