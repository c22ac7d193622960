package torg.shell.web;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import torg.shell.Answer;
import torg.shell.Page;
import torg.shell.SignedIn;

/** Describes the API from the controllers themselves (OpenAPI 3.1): what a page returns and what a form takes are records. */
final class OpenApi {
    private final Map<String, Object> schemas = new TreeMap<>();

    Map<String, Object> describe(RequestMappingHandlerMapping mapping, String city) {
        var paths = new TreeMap<String, Map<String, Object>>();
        mapping.getHandlerMethods().forEach((request, handler) -> {
            var returned = handler.getReturnType().getParameterType();
            var page = Page.class.isAssignableFrom(returned);
            if (Answer.class.isAssignableFrom(returned)) {
                for (var path : request.getPatternValues()) {
                    for (var method : request.getMethodsCondition().getMethods()) {
                        paths.computeIfAbsent("/api" + path, p -> new TreeMap<>())
                                .put(method.name().toLowerCase(), operation(handler.getMethod(), path, page));
                    }
                }
            }
        });
        return Map.of(
                "openapi", "3.1.0",
                "info", Map.of("title", "Torg, " + city, "version", "1", "license", Map.of("name", "EUPL-1.2")),
                "paths", paths,
                "components",
                        Map.of(
                                "schemas",
                                schemas,
                                "securitySchemes",
                                Map.of("key", Map.of("type", "http", "scheme", "bearer"))),
                "security", List.of(Map.of("key", List.of()), Map.of()));
    }

    private Map<String, Object> operation(Method method, String path, boolean page) {
        var parameters = new ArrayList<Map<String, Object>>();
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", method.getDeclaringClass().getSimpleName() + "." + method.getName());
        operation.put(
                "tags", List.of(method.getDeclaringClass().getPackageName().split("\\.")[1]));
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                parameters.add(Map.of(
                        "name",
                        parameter.getName(),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        schema(parameter.getParameterizedType())));
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                parameters.add(Map.of(
                        "name",
                        parameter.getName(),
                        "in",
                        "query",
                        "schema",
                        schema(parameter.getParameterizedType())));
            } else if (parameter.getType().isRecord() && parameter.getType() != SignedIn.class) {
                if (method.isAnnotationPresent(GetMapping.class)) {
                    for (var component : parameter.getType().getRecordComponents()) {
                        parameters.add(Map.of(
                                "name",
                                component.getName(),
                                "in",
                                "query",
                                "schema",
                                schema(component.getGenericType())));
                    }
                } else {
                    operation.put(
                            "requestBody",
                            Map.of(
                                    "content",
                                    Map.of(media(parameter.getType()), Map.of("schema", schema(parameter.getType())))));
                }
            }
        }
        operation.put("parameters", parameters);
        operation.put("responses", responses(method, page));
        return operation;
    }

    private static String media(Class<?> form) {
        var file = Arrays.stream(form.getRecordComponents()).anyMatch(c -> c.getType() == MultipartFile.class);
        return file ? "multipart/form-data" : "application/json";
    }

    private Map<String, Object> responses(Method method, boolean page) {
        var done = page
                ? schema(method.getReturnType())
                : Map.<String, Object>of(
                        "type",
                        "object",
                        "properties",
                        Map.of("location", Map.of("type", "string"), "notice", Map.of("type", "string")));
        var no = Map.of("description", "application/problem+json (RFC 9457) in the reader's language");
        return Map.of(
                "200",
                Map.of("description", "Done", "content", Map.of("application/json", Map.of("schema", done))),
                "401",
                no,
                "403",
                no,
                "404",
                no,
                "409",
                no,
                "422",
                no);
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType several) {
            var raw = (Class<?>) several.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                return Map.of("type", "array", "items", schema(several.getActualTypeArguments()[0]));
            }
            if (raw == Optional.class) {
                return schema(several.getActualTypeArguments()[0]);
            }
            return Map.of("type", "object");
        }
        if (!(type instanceof Class<?> one)) {
            return Map.of();
        }
        if (one.isRecord()) {
            return named(one);
        }
        if (one.isEnum()) {
            return Map.of("type", "string", "enum", List.of(one.getEnumConstants()));
        }
        if (one == boolean.class || one == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (one == MultipartFile.class) {
            return Map.of("type", "string", "format", "binary");
        }
        if (one == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (one == YearMonth.class) {
            return Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}$");
        }
        if (one == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (one.isPrimitive() || Number.class.isAssignableFrom(one)) {
            return Map.of("type", "integer");
        }
        return one == String.class ? Map.of("type", "string") : Map.of("type", "object");
    }

    private Map<String, Object> named(Class<?> type) {
        var name = type.getName().replaceFirst("^torg\\.", "").replace('$', '.').replaceAll("[^A-Za-z0-9.]", "");
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            var properties = new LinkedHashMap<String, Object>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), schema(component.getGenericType()));
            }
            schemas.put(name, Map.of("type", "object", "properties", properties));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
