# The query service. The graph database runs beside it (docker-compose.yml).
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY app app
COPY cli cli
COPY ingest ingest
COPY queries queries
COPY samples samples
COPY schema schema
COPY store store
RUN python -m venv /opt/partygraph && /opt/partygraph/bin/pip install --no-cache-dir .

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home partygraph
COPY --from=build /opt/partygraph /opt/partygraph
ENV PATH=/opt/partygraph/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOME=/tmp
USER 10001
WORKDIR /tmp
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["partygraph"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
